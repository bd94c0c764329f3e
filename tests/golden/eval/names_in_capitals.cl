// A name in capitals, and references that have it right: one cause. Where another field gives the name, the reference is
// what is wrong.
//--- main.cl
type Small = String where it.matches("[a-z-]+")
kind thing in world {
  of: thing? = null
  let label: Small = name
  emit yaml({ label: label }) at "\(name).yaml"
}
@root
kind world {}
world w {}
thing Back_End {}
thing front { of: thing/back_end }
thing Other { name: "other" }
thing last { of: thing/other }
//----
// error[CL0402] main.cl:10:7-15: 'Back_End' is no Small
//   label main.cl:1:27-48: asked for here
//   label main.cl:4:22-26: it is used here
//   help: it must satisfy: it.matches("[a-z-]+")
//   help: write 'back-end'
//   fix (unsafe): write 'back-end': main.cl:10:7-15 => "back-end"
// error[CL0207] main.cl:13:18-29: no thing 'other' is declared
//   label main.cl:12:7-12: declared here
//   help: did you mean 'Other'?
//   fix (safe): change to 'Other': main.cl:13:24-29 => "Other"
// file other.yaml (yaml) of thing/Other
//   .label: "other"                      <- let main.cl:4:22 in thing/Other <- declaration main.cl:12:21 in thing/Other
