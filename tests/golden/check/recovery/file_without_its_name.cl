// A file that is used gets no name: what is asked of it by the name it would have is no mistake of its own.
//--- main.cl
use "lib/mail.cl"
cluster c { domain: "example.org", kubernetes: 1.34.1 }

let n = mail.ports
let m = mail.port
//--- lib/mail.cl
let ports = [25]
//----
// error[CL0287] main.cl:1:5-18: a file that is used needs a name
//   help: write use "..." as NAME, or use "...".{names}
//   fix (safe): write 'as mail': main.cl:1:18-18 => " as mail"
// error[CL0206] main.cl:5:14-18: module 'lib/mail.cl' has no 'port'
//   help: did you mean 'ports'?
//   fix (safe): change to 'ports': main.cl:5:14-18 => "ports"
