namespace web {
  app front {
    image:
    probes {
      liveness: http { path: "/", port: 80 }
    }
  }
  app back {
    replicas:
    image: "a"
    image:
      "a value may stand deeper"
  }
  config a {
    data:
  }
  app last {
    image:
  let x = 1
  }
}
let settings = {
  words:
  more: [1]
}
//----
// error[CL0040] main.cl:3:11-11: expected a value, found the end of the line
//   help: write its value behind the colon, or take the line out
// error[CL0040] main.cl:9:14-14: expected a value, found the end of the line
//   help: write its value behind the colon, or take the line out
// error[CL0040] main.cl:15:10-10: expected a value, found the end of the line
//   help: write its value behind the colon, or take the line out
// error[CL0040] main.cl:18:11-11: expected a value, found the end of the line
//   help: write its value behind the colon, or take the line out
// error[CL0040] main.cl:23:9-9: expected a value, found the end of the line
//   help: write its value behind the colon, or take the line out
