// Whatever is a value is narrowed by tests and arms: lets of files, members, `self`, `super`, elements.
//--- main.cl
type State = ok { v: Int } | fail {}
let n: State = ok { v: 1 }
let t: String? = "ab"
let m: Map<String, String?> = { a: "xy" }
let k = "a"
type Even = { at: Int? } where it.at == null or it.at > 1
@root
kind world { even: Even = { at: 2 } }
kind part in app { port: Int? = 1, let seen: Int = if (port == null) 0 else port * 2 }
kind app in world {
  state: State = ok { v: 3 }
  size: Int? = 4
  let own: Int = match (state) { ok => state.v, fail => 0 }
  let mine: Int = match (self.state) { ok => self.state.v, fail => 0 } + (if (self.size == null) 0 else self.size)
  let what: Int = match (self) { rails => self.extra, else => 0 }
  part p { port: if (size == null) null else size }
}
kind rails is app { extra: Int = 5 }
world w {}
app a { size: if (super == null) 1 else super + 1 }
rails b {}
rule narrowed {
  code: "XX0001"
  check match (n) { ok => n.v, fail => 0 } == 1 else "a let of the file"
  check (if (t == null) 0 else t.size()) == 2 and (t == null or t.size() == 2) else "a let that may be null"
  check m["a"] != null and m["a"].size() == 2 and m[k] != null and m[k].size() == 2 else "an element"
  check match (app/a.state) { ok => app/a.state.v, fail => 0 } == 3 else "below a reference"
  check app/a.own == 3 and app/a.mine == 8 and app/b.what == 5 and app/a.what == 0 else "members and self"
  let inner = n
  check match (inner) { ok => inner.v, fail => 0 } == 1 else "a let of a rule"
  for (a in all(app)) { check match (a.state) { ok => a.state.v, fail => 0 } == 3 else "below a variable of a loop" }
}
//----
