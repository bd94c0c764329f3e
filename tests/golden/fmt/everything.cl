///   What the file is for.
use std.app.{ app ,unit }
use std.k8s   as   api


use "lib/mail.cl"  as mail
let a:Int=1+2*-3
let chosen = if(a==1)"x"else"y"
fn f<K,V>(items:[V],key:(V)->K)->[Group<K,V>]=items
fn chain(x: [Int]) -> [Int] =
  x
  .map(y=>y*2)
      .filter(y => y > 3)
type Port=Int where it>=1 and it<=65535
type Probe =
  http { path : String="/" , port:Port }
    | tcp{port: Port}
type Open = { a: String?, ... }

kind thing is base in namespace|cluster {
    ...Container
  size:Quantity=1Gi     // how large
  name = "x"  // its name


  // A comment of its own.
  let twice = size*2
  check size>1Gi at size
  else "too small"
    help "larger"
      fix self.size:2Gi
  for(k,v in m){
    emit k8s.ConfigMap { metadata{name:"\(k)-\( v )",labels:{}}, data { [k]:v, } } at "a/\(k).yaml"
  }
  if (a != null) { emit x } else if(b) { emit y }
  else {
  emit z
  }
}
@allow( "CL2001" ,reason:"why" )
app web{image:"x",ports{http:80},args:[1,2,
  for(x in 1..3)x,
  if (a) b else c
  ...rest]}
let text = """
    kept as
      it is \(a  +  b)
    """
