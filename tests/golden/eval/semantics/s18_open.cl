// S18: open data has any keys; member access gives open data; T(x) checks; there is no silent way to a type.
//--- main.cl
@root
kind world { data: Any = { n: 3, list: ["a"], deep: { size: 10Gi, x: null } } }
kind thing in world { n: Int, t: String = "x" }
world w {
  thing one { n: Int(world.data.n), t: String(world.data.deep.size) }
  thing wrong { n: world.data.n }
  thing bad { n: Int(world.data.list) }
}
type Sized = { size: Quantity }
rule open {
  code: "XX0001"
  check world.data.deep.size == "10Gi" and not ("x" in world.data.deep) else "its own text; null leaves out"
  check Sized(world.data.deep).size == Quantity("10Gi") else "checked as a record"
}
//----
// error[CL0255] main.cl:6:20-32: this is open data, where Int is expected
//   label main.cl:3:23-24: asked for here
//   help: check it: Int(...)
//   fix (unsafe): check it with Int(...): main.cl:6:20-20 => "Int(" main.cl:6:32-32 => ")"
// error[CL0409] main.cl:7:18-38: this list is no Int
//   label main.cl:2:40-45: it comes from here
