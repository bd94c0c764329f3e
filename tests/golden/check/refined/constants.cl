// A default that breaks the condition of its type is an error though nobody uses it; one that depends on an instance, when
// there is one.
//--- main.cl
use "lib/sizes.cl" as sizes
type Big = Int where it > 3
type Box = { width: Big = 2, name: String = "" }
type Shape = square { side: Big = 1 } | point { }
let three = 3
let double: Big = three * 1
fn half(of: Big = 0) -> Int = of.div(2)
kind unused in cluster {
  a: Big = 1
  b: Big? = three
  c: [Big] = [4, 3]
  d: Map<String, Big> = { x: 2 }
  e: Box = { width: 3 }
  f: Big = self.g
  g: Int = 2
  h: Box = { }
  i: Big = 4
}
kind used in cluster {
  n: Int
  size: Big = n
  box: Box = { width: n }
}
cluster main { kubernetes: 1.34.1 }
used small { n: 1 }
used large { n: 5 }
//--- lib/sizes.cl
kind sized { port: Port = 0, size: Int where it > 1 = 1 }
//----
// error[CL0402] lib/sizes.cl:1:27-28: '0' is no Port
//   label std:/values.cl: asked for here
//   help: Port: a whole number from 1 to 65535: a port of TCP or UDP
// error[CL0402] lib/sizes.cl:1:55-56: '1' is no Int where it > 1
//   label lib/sizes.cl:1:46-52: asked for here
//   help: it must satisfy: it > 1
// error[CL0402] main.cl:3:27-28: '2' is no Big
//   label main.cl:2:22-28: asked for here
//   help: it must satisfy: it > 3
// error[CL0402] main.cl:4:35-36: '1' is no Big
//   label main.cl:2:22-28: asked for here
//   help: it must satisfy: it > 3
// error[CL0402] main.cl:5:13-14: '3' is no Big
//   label main.cl:2:22-28: asked for here
//   label main.cl:10:13-18: it is used here
//   help: it must satisfy: it > 3
// error[CL0402] main.cl:6:19-28: '3' is no Big
//   label main.cl:2:22-28: asked for here
//   help: it must satisfy: it > 3
// error[CL0402] main.cl:7:19-20: '0' is no Big
//   label main.cl:2:22-28: asked for here
//   help: it must satisfy: it > 3
// error[CL0402] main.cl:9:12-13: '1' is no Big
//   label main.cl:2:22-28: asked for here
//   help: it must satisfy: it > 3
// error[CL0402] main.cl:11:18-19: '3' is no Big
//   label main.cl:2:22-28: asked for here
//   help: it must satisfy: it > 3
// error[CL0402] main.cl:12:30-31: '2' is no Big
//   label main.cl:2:22-28: asked for here
//   help: it must satisfy: it > 3
// error[CL0402] main.cl:13:21-22: '3' is no Big
//   label main.cl:2:22-28: asked for here
//   help: it must satisfy: it > 3
// error[CL0402] main.cl:25:17-18: '1' is no Big
//   label main.cl:2:22-28: asked for here
//   label main.cl:21:15-16: it is used here
//   help: it must satisfy: it > 3
