namespace one {
app a {
image: "a"
ports {
http: 80
}
}
app b {
image "b"
}
}
//----
// error[CL0072] main.cl:9:6-6: ':' is missing between name and value
//   fix (safe): write ':': main.cl:9:6-6 => ":"
// fixed
