// S11: a check that could not be computed might have said why an output is not placed.
//--- main.cl
type Page = { of: String }
@root
kind world {
  let wanted = all(place).filter(p => p.open and p.size > 0)
  for (p in all(place)) {
    check p in wanted or all(Output, below: p).size() == 0 at p
      else "nobody reads '\(p.id)'"
  }
  for (o in all(Output)) {
    if (owner(o, place) in wanted) { emit o at "items/\(owner(o, item)?.id ?? "none").yaml" }
  }
}
kind place in world { open: Bool = false, size: Int = 1, emit Page { of: id } }
kind item in place { emit Page { of: id } }
world w {}
place closed { size: nope, item lost {} }
place wide { open: true, item kept {} }
//----
// error[CL0201] main.cl:16:22-26: no 'nope' is known here
