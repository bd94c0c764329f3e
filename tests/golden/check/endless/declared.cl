// Kinds that declare themselves whatever happens: found before anything is evaluated, with the way.
//--- main.cl
use "lib/rooms.cl" as rooms
cluster main { kubernetes: 1.34.1 }

kind alone in cluster { alone again { } }

kind house in cluster {
  if (name != "") { house never { } }
  for (i in 1..2) { house never["\(i)"] { } }
  namespace inside { floor first { } }
}
kind floor { room small { } }
kind room { house doll { } }

kind base in cluster { special one { } }
kind special is base { }
kind user in cluster { special it { } }

alone a { }
user b { }
//--- lib/rooms.cl
use std.cluster.{cluster}
kind hall { cell one { } }
kind cell { hall two { }, cell three { } }
kind ends in cluster { depth: Int = 0, if (depth < 3) { ends inner { depth: depth + 1 } } }
//----
// error[CL0288] lib/rooms.cl:2:18-21: instances of 'hall' stand in each other without end
//   here: each hall has one of kind cell inside
//   label lib/rooms.cl:3:18-21: each cell has one of kind hall inside
//   help: declare it under an 'if' that ends somewhere, or refer to an instance that stands around it
// error[CL0288] lib/rooms.cl:3:32-37: instances of 'cell' stand in each other without end
//   here: each cell has one of kind cell inside
//   help: declare it under an 'if' that ends somewhere, or refer to an instance that stands around it
// error[CL0288] main.cl:4:31-36: instances of 'alone' stand in each other without end
//   here: each alone has one of kind alone inside
//   help: declare it under an 'if' that ends somewhere, or refer to an instance that stands around it
// error[CL0288] main.cl:9:28-33: instances of 'house' stand in each other without end
//   here: each house has one of kind floor inside
//   label main.cl:11:19-24: each floor has one of kind room inside
//   label main.cl:12:19-23: each room has one of kind house inside
//   help: declare it under an 'if' that ends somewhere, or refer to an instance that stands around it
// error[CL0288] main.cl:14:32-35: instances of 'special' stand in each other without end
//   here: each special has one of kind special inside
//   help: declare it under an 'if' that ends somewhere, or refer to an instance that stands around it
