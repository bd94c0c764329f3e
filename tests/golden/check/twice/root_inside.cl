// There is one of the root for all: also inside something else it is a second one.
//--- main.cl
@root
kind world {}
kind part in world {}
world w {}
part p {
  world inner {}
  part deeper { world innermost {} }
}
//----
// error[CL0286] main.cl:6:9-14: a second world is declared
//   label main.cl:4:7-8: the first one
//   help: each cluster has a file of its own
// error[CL0286] main.cl:7:23-32: a second world is declared
//   label main.cl:4:7-8: the first one
//   help: each cluster has a file of its own
