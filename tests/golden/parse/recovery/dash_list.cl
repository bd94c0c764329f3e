namespace web {
  app front {
    env:
    - name: A
      value: "b"
    - name: B
    command:
      - "sh"
      - "-c"
    args:
      - one
      - -x
    ports { http 80 }
  }
}
let numbers = [
  1
  -2
]
//----
// error[CL0080] main.cl:4:5-6: '-' does not begin an element
//   help: a list stands in brackets: `[a, b]`; a comma or a line end separates
// error[CL0080] main.cl:8:7-8: '-' does not begin an element
//   help: a list stands in brackets: `[a, b]`; a comma or a line end separates
// error[CL0080] main.cl:11:7-8: '-' does not begin an element
//   help: a list stands in brackets: `[a, b]`; a comma or a line end separates
// error[CL0072] main.cl:13:17-17: ':' is missing between name and value
//   fix (safe): write ':': main.cl:13:17-17 => ":"
// left after fixes:
// error[CL0080] fixed.cl:4:5-6: '-' does not begin an element
//   help: a list stands in brackets: `[a, b]`; a comma or a line end separates
// error[CL0080] fixed.cl:8:7-8: '-' does not begin an element
//   help: a list stands in brackets: `[a, b]`; a comma or a line end separates
// error[CL0080] fixed.cl:11:7-8: '-' does not begin an element
//   help: a list stands in brackets: `[a, b]`; a comma or a line end separates
