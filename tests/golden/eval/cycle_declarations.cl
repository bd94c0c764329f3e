// Which instances there are must not depend on which instances there are.
//--- main.cl
@root
kind world {
  box a {}
  if (all(box).size() > 3) {
    box more {}
  }
}
kind box in world {}
world w {}
//----
// error[CL0401] main.cl:4:7-26: 'which box/more there is' needs itself
//   here: which box/more there is needs this 'if' here
//   label main.cl:4:7-15: this 'if' needs all(box) here
//   label main.cl:4:7-15: all(box) needs which box/more there is here
//   help: one of them needs a value that the others are not in
