namespace main {
  app web {
    image: "registry.example/web:1
    ports { http: 8080 }
  }
}
let a = ["one", "two, "three"]
let b = 1
//----
// error[CL0015] main.cl:3:12-13: this text has no closing '"'
//   label main.cl:3:35-35: the line ends here
//   help: a text of several lines stands between three quotes
// error[CL0015] main.cl:7:29-30: this text has no closing '"'
//   label main.cl:7:31-31: the line ends here
//   help: a text of several lines stands between three quotes
