let a = 1;
let b = { c: 1; d: 2 }
namespace main {
  app web { };
}
//----
// error[CL0014] main.cl:1:10-11: ';' separates nothing
//   help: a line end separates
//   fix (safe): remove it: main.cl:1:10-11 => ""
// error[CL0014] main.cl:2:15-16: ';' separates nothing
//   help: in braces and brackets a comma separates, elsewhere a line end
// error[CL0014] main.cl:4:14-15: ';' separates nothing
//   help: a line end separates
//   fix (safe): remove it: main.cl:4:14-15 => ""
// left after fixes:
// error[CL0014] fixed.cl:2:15-16: ';' separates nothing
//   help: in braces and brackets a comma separates, elsewhere a line end
