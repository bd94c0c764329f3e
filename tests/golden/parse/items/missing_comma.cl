app web {
  limits { cpu: 1 memory: 1Gi }
  ports: [80 443]
  env { A: "1" "B": 2 }
  command: ["a" "b", c d]
}
let a = f(1 2)
let b = 1 let c = 2
//----
// error[CL0074] main.cl:2:18-18: two things stand on one line without a comma
//   label main.cl:2:19-25: the next one begins here
//   fix (safe): write ',': main.cl:2:18-18 => ","
// error[CL0074] main.cl:3:13-13: two things stand on one line without a comma
//   label main.cl:3:14-17: the next one begins here
//   fix (safe): write ',': main.cl:3:13-13 => ","
// error[CL0074] main.cl:4:15-15: two things stand on one line without a comma
//   label main.cl:4:16-17: the next one begins here
//   fix (safe): write ',': main.cl:4:15-15 => ","
// error[CL0074] main.cl:5:16-16: two things stand on one line without a comma
//   label main.cl:5:17-18: the next one begins here
//   fix (safe): write ',': main.cl:5:16-16 => ","
// error[CL0074] main.cl:7:12-12: two things stand on one line without a comma
//   label main.cl:7:13-14: the next one begins here
//   fix (unsafe): write ',': main.cl:7:12-12 => ","
// error[CL0074] main.cl:8:10-10: two things stand on one line without a comma
//   label main.cl:8:11-14: the next one begins here
//   help: begin a new line
//   fix (safe): begin a new line: main.cl:8:10-11 => "\n"
// left after fixes:
// error[CL0074] fixed.cl:5:24-24: two things stand on one line without a comma
//   label fixed.cl:5:25-26: the next one begins here
//   fix (unsafe): write ',': fixed.cl:5:24-24 => ","
// error[CL0074] fixed.cl:7:12-12: two things stand on one line without a comma
//   label fixed.cl:7:13-14: the next one begins here
//   fix (unsafe): write ',': fixed.cl:7:12-12 => ","
