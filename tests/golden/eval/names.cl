// S1: a bare name is never the field that is being set; `self` is the instance whose body is nearest.
//--- main.cl
@root
kind world {
  title: String
  part one { title: title, again: self.title }
  emit yaml({ one: part/one.text, name: part/one.again }) at "out.yaml"
}
kind part in world {
  title: String
  again: String
  let text = "\(title) in \(world.title)"
}
world w { title: "all" }
//----
// file out.yaml (yaml) of world/w
//   .one: "all in all"                   <- let main.cl:10:14 in part/one <- computed main.cl:10:14 in part/one of 2
//   .name: "all"                         <- declaration main.cl:4:28 in part/one <- declaration main.cl:4:14 in part/one <- declaration main.cl:12:18 in world/w
