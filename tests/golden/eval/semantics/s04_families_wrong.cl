// S4: a loop declares under a key; a key stands once; what may not be there is tested first.
//--- main.cl
@root
kind world { debug: Bool = false }
kind thing in world { size: Int = 1, next: thing? }
world w {
  for (n in 1..3) { thing part { size: n } }
  for (n in ["a", "b", "a"]) { thing twice[n] {} }
  if (self.debug) { thing probe {} }
  thing user { size: thing/probe.size }
  thing right { next: thing/probe }
}
//----
// error[CL0277] main.cl:5:27-31: 'part' is declared several times and has no key
//   label main.cl:5:8-9: declared once for each of these
//   help: give it a key: part["\(n)"]
//   fix (unsafe): write '["\(n)"]': main.cl:5:31-31 => "[\"\\(n)\"]"
// error[CL0211] main.cl:8:22-33: this is thing?, which may be null, where thing is expected
//   help: write ?. to go on only if it is there, or test it with if (... != null)
//   fix (unsafe): write '?.': main.cl:8:33-34 => "?."
