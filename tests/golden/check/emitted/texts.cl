// What is no object needs a path: one error each, also where only its value shows it, and the library's rules are silent.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
let open: Any = "a"
let number: Any = 3
kind k in cluster { content: Any, emit self.content }
fn objects(n: Int) -> [Any] = [{ apiVersion: "v1", kind: "ConfigMap", metadata { name: "a", namespace: "web" } }, n, "text"]
namespace web { }
emit "a"
emit ["b", "c"]
emit open
emit number
k one { content: "d" }
k two { content: ["e", null] }
k three { content: { apiVersion: "v1", kind: "ConfigMap", metadata { name: "b", namespace: "web" } } }
emit objects(4)
//----
// error[CL0283] main.cl:4:40-52: a text is emitted without a path
//   label main.cl:11:18-21: it comes from here
//   help: write where the file lies: emit ... at "path"
// error[CL0282] main.cl:4:40-52: null can't be emitted
//   label main.cl:12:24-28: it comes from here
//   help: an object, or a list of them, is emitted without a path
// error[CL0283] main.cl:7:6-9: a text is emitted without a path
//   help: write where the file lies: emit ... at "path"
// error[CL0283] main.cl:8:6-16: a text is emitted without a path
//   label main.cl:8:7-10: it comes from here
//   help: write where the file lies: emit ... at "path"
// error[CL0283] main.cl:9:6-10: a text is emitted without a path
//   label main.cl:2:17-20: it comes from here
//   help: write where the file lies: emit ... at "path"
// error[CL0282] main.cl:10:6-12: Int can't be emitted
//   label main.cl:3:19-20: it comes from here
//   help: an object, or a list of them, is emitted without a path
// error[CL0282] main.cl:14:6-16: Int can't be emitted
//   label main.cl:14:14-15: it comes from here
//   help: an object, or a list of them, is emitted without a path
// error[CL0283] main.cl:14:6-16: a text is emitted without a path
//   label main.cl:5:118-124: it comes from here
//   help: write where the file lies: emit ... at "path"
