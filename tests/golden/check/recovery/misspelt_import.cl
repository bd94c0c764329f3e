//--- main.cl
use "lib/site.cl".{greter, Hst, twicce as twice}
cluster c { kubernetes: "1.34.1" }
namespace web {
  greter a { text: "x" }
  greeter b { text: "x" }
  let host: Hst = "a"
  let four = twice(2)
}
//--- lib/site.cl
kind greeter in namespace { text: String }
type Host = String
fn twice(n: Int) -> Int { n * 2 }
//----
// error[CL0206] main.cl:1:20-26: module 'lib/site.cl' has no 'greter'
//   label main.cl:4:3-9: here too
//   help: did you mean 'greeter'?
//   fix (safe): change to 'greeter': main.cl:1:20-26 => "greeter" main.cl:4:3-9 => "greeter"
// error[CL0206] main.cl:1:28-31: module 'lib/site.cl' has no 'Hst'
//   label main.cl:6:13-16: here too
//   help: did you mean 'Host'?
//   fix (safe): change to 'Host': main.cl:1:28-31 => "Host" main.cl:6:13-16 => "Host"
// error[CL0206] main.cl:1:33-39: module 'lib/site.cl' has no 'twicce'
//   help: did you mean 'twice'?
//   fix (safe): change to 'twice': main.cl:1:33-39 => "twice"
