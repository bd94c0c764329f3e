let a = f(1, b: 2, "c": 3, d.e: 4)
//----
// error[CL0062] main.cl:1:20-23: the label of an argument is not a name
//   help: the label of an argument is a name
// error[CL0062] main.cl:1:28-31: the label of an argument is not a name
//   help: the label of an argument is a name
