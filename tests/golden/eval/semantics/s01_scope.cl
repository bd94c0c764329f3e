// S1: lexical scope; no body sees the fields it is setting; lets, loops and parameters from the inside out, then the
// kind around, then the file.
//--- main.cl
let depth = "file"
@root
kind world {
  depth: String = "field"
  let named = depth
  item one { depth: depth }
  item two { let depth = "let", depth: depth }
  for (depth in ["loop"]) { item three[depth] { depth: depth } }
}
kind item in world {
  depth: String
  let twice = "\(depth)\(self.depth)"
}
world w {
  item four { depth: depth }
  noted five { depth: "own", note { of: self.depth } }
}
kind noted is item { note: Map<String, String> = {} }
rule scope {
  code: "XX0001"
  check world.named == "field" else "members of the kind around come before the file"
  check world.item/one.depth == "field" else "not its own field"
  check world.item/two.depth == "let" else "a let of the body"
  check world.item/three["loop"].depth == "loop" else "a loop variable"
  check world.noted/five.note.of == "own" else "self is the instance whose body is nearest"
  check world.item/four.depth == "file" else "a cluster's body sees the file"
  check world.item/one.twice == "fieldfield" else "in a kind its members are in scope"
}
//----
