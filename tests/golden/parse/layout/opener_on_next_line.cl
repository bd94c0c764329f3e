cluster c
{
    kubernetes: 1.34.1
}

namespace web  // of the shop
{
  app front
  {
    image: "a"
    ports { http: 80 }
    env
    { A: "b"
    }
    labels {
      team "core"
    }
  }
}
fn twice(n: Int) -> Int
  {
    n * 2
  }
kind shop in namespace
{
  name: String
}
//----
// error[CL0079] main.cl:2:1-2: '{' stands below the line that it ends
//   label main.cl:1:10-10: it belongs here
//   fix (safe): write it on the line above: main.cl:1:10-10 => " {" main.cl:2:1-3:1 => ""
// error[CL0079] main.cl:7:1-2: '{' stands below the line that it ends
//   label main.cl:6:14-14: it belongs here
//   fix (safe): write it on the line above: main.cl:6:14-14 => " {" main.cl:7:1-8:1 => ""
// error[CL0079] main.cl:9:3-4: '{' stands below the line that it ends
//   label main.cl:8:12-12: it belongs here
//   fix (safe): write it on the line above: main.cl:8:12-12 => " {" main.cl:9:1-10:1 => ""
// error[CL0079] main.cl:13:5-6: '{' stands below the line that it ends
//   label main.cl:12:8-8: it belongs here
//   fix (safe): write it on the line above: main.cl:12:8-8 => " {" main.cl:13:5-7 => ""
// error[CL0072] main.cl:16:11-11: ':' is missing between name and value
//   fix (safe): write ':': main.cl:16:11-11 => ":"
// error[CL0079] main.cl:21:3-4: '{' stands below the line that it ends
//   label main.cl:20:24-24: it belongs here
//   fix (safe): write it on the line above: main.cl:20:24-24 => " {" main.cl:21:1-22:1 => ""
// error[CL0079] main.cl:25:1-2: '{' stands below the line that it ends
//   label main.cl:24:23-23: it belongs here
//   fix (safe): write it on the line above: main.cl:24:23-23 => " {" main.cl:25:1-26:1 => ""
// fixed
