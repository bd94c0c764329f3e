// A line that ends with an operator or '=' lacks its value if the next one is an entry that stands no
// deeper.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
kind k in namespace {
  size: Int =
  name-of: String
  check size > 0 and
  let twice = size * 2
}
namespace web {
  app front {
    replicas: 1..
    resources { limits { memory: 1Gi } }
  }
}
let deeper = 1 +
  2
//----
// error[CL0040] main.cl:3:14-14: expected a value, found the end of the line
//   help: write its value behind the '=', or take the line out
// error[CL0040] main.cl:5:21-21: expected a value, found the end of the line
//   help: 'and' stands between two values: write the second one behind it
// error[CL0040] main.cl:10:18-18: expected a value, found the end of the line
//   help: '..' stands between two values: write the second one behind it
