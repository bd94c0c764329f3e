// A value that needs itself is shown as the path that closes it, once.
//--- main.cl
@root
kind world {
  emit yaml({ a: box/a.value }) at "out.yaml"
  box a { value: box/b.value }
  box b { value: box/a.value }
}
kind box in world { value: Int }
world w {}
//----
// error[CL0401] main.cl:4:24-29: 'box/a.value' needs itself
//   here: box/a.value needs box/b.value here
//   label main.cl:5:24-29: box/b.value needs box/a.value here
//   help: one of them needs a value that the others are not in
