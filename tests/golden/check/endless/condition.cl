// A condition that never ends it.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
kind step in cluster { number: Int = 0, if (number >= 0) { namespace between { step next { number: number + 1 } } } }
step a { }
//----
// error[CL0288] main.cl:2:70-77: instances of 'namespace' stand in each other without end
//   here: each step has one of kind namespace inside
//   label main.cl:2:85-89: each namespace has one of kind step inside
//   help: make it under an 'if' that ends somewhere, or refer to an instance that stands around it
