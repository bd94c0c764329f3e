fn one(a b: Int) -> Int = b
fn two(a b) -> Int = b
fn three(a Int, b: Int) -> Int = b
type Pair = { a b: Int }
let operators = [1 mod 2, 10 Gi]
let texts = ["a" "b" if (true) "c"]
//----
// error[CL0072] main.cl:1:9-9: ':' is missing between name and value
//   help: write the type of 'a' behind a colon
// error[CL0072] main.cl:2:9-9: ':' is missing between name and value
//   help: write the type of 'a' behind a colon
// error[CL0072] main.cl:3:11-11: ':' is missing between name and value
//   fix (safe): write ':': main.cl:3:11-11 => ":"
// error[CL0072] main.cl:4:16-16: ':' is missing between name and value
//   help: write the type of 'a' behind a colon
// error[CL0074] main.cl:5:19-19: two things stand on one line without a comma
//   label main.cl:5:20-23: the next one begins here
//   fix (unsafe): write ',': main.cl:5:19-19 => ","
// error[CL0074] main.cl:6:17-17: two things stand on one line without a comma
//   label main.cl:6:18-19: the next one begins here
//   fix (safe): write ',': main.cl:6:17-17 => ","
// left after fixes:
// error[CL0072] fixed.cl:1:9-9: ':' is missing between name and value
//   help: write the type of 'a' behind a colon
// error[CL0072] fixed.cl:2:9-9: ':' is missing between name and value
//   help: write the type of 'a' behind a colon
// error[CL0072] fixed.cl:4:16-16: ':' is missing between name and value
//   help: write the type of 'a' behind a colon
// error[CL0074] fixed.cl:5:19-19: two things stand on one line without a comma
//   label fixed.cl:5:20-23: the next one begins here
//   fix (unsafe): write ',': fixed.cl:5:19-19 => ","
// error[CL0074] fixed.cl:6:22-22: two things stand on one line without a comma
//   label fixed.cl:6:23-25: the next one begins here
//   fix (safe): write ',': fixed.cl:6:22-22 => ","
