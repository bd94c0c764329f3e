cluster c {
    kubernetes: 1.34.1
}

namespace w {
    app a {
        image: "x"
config b {
data { A: "b"
       B: "c" }
}
        ports {
            http 80
        }
    }
    app c {
env {
A: "b"
}
}
    app d {
    image "foo"
    env { A: "b"
    B "c" }
    command: list(
"a",
"b"
)
    }
}
//----
// error[CL0072] main.cl:13:17-17: ':' is missing between name and value
//   fix (safe): write ':': main.cl:13:17-17 => ":"
// error[CL0072] main.cl:22:10-10: ':' is missing between name and value
//   fix (safe): write ':': main.cl:22:10-10 => ":"
// error[CL0072] main.cl:24:6-6: ':' is missing between name and value
//   fix (safe): write ':': main.cl:24:6-6 => ":"
// fixed
