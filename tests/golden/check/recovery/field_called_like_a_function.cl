// The name of a field is lost, and a function is called so.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

kind web-app in namespace {
  port: Port = 8080
  : Hostname = "\(id).\(cluster.domain)"

  check host != cluster.domain at host else "\(host) is the home page"
  config one { data { HOST: host } }
}
// It is none of this one, in which nothing is lost.
kind other in namespace {
  check host != "a" else "no"
}
//----
// error[CL0040] field_called_like_a_function.cl:6:3-4: expected ',', found ':'
// error[CL0242] field_called_like_a_function.cl:13:9-13: 'host' is a function, and functions are no values
//   help: call it, or pass x => host(x) where a function is expected
