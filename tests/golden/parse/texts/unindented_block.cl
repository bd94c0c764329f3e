namespace web {
  config a {
    data { A: """
server {
  listen 80;
}
no quotes follow
    }
  }
}
let b = 1
//----
// error[CL0015] main.cl:3:15-18: this text has no closing '"""'
//   help: a text of several lines ends with three quotes
