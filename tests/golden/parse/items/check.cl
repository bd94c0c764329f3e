kind web {
  port: Int
  check port > 0
  check port > 0 "message"
  check port > 0 at port else "message" help "do" fix port: 1
  check port > 0 at port help "do"
}
//----
// error[CL0075] main.cl:3:17-17: a check has no message
//   help: write `else "what is wrong"`
// error[CL0040] main.cl:4:18-19: expected 'else', found a text
//   fix (safe): write 'else': main.cl:4:18-18 => "else "
// error[CL0040] main.cl:6:26-30: expected 'else', found 'help'
// left after fixes:
// error[CL0075] fixed.cl:3:17-17: a check has no message
//   help: write `else "what is wrong"`
// error[CL0040] fixed.cl:6:26-30: expected 'else', found 'help'
