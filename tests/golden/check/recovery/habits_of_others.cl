// What people bring from other tools: a name in quotes, a version with a letter.
//--- main.cl
cluster main { kubernetes: v1.34.1 }
namespace web {
  config "front" {
    data { A: "1" }
  }
  config "front end" { data { A: "1" } }
}
//----
// error[CL0040] main.cl:1:31-35: expected a name, found '34.1'
//   help: a version is written without a letter
//   fix (safe): remove 'v': main.cl:1:28-29 => ""
// error[CL0073] main.cl:3:3-17: 'config "front"' is neither an entry nor a declaration
//   help: the name of a declaration stands without quotes
//   fix (safe): write 'front': main.cl:3:10-17 => "front"
// error[CL0073] main.cl:6:3-21: 'config "front end"' is neither an entry nor a declaration
//   help: the name of a declaration stands without quotes
