// A body without anything, below the line it belongs to.
kind a
{
}
rule b
{ // nothing yet
}
namespace c
{

}
let d = 1
//----
// error[CL0079] main.cl:3:1-2: '{' stands below the line that it ends
//   label main.cl:2:7-7: it belongs here
//   fix (safe): write it on the line above: main.cl:2:7-7 => " {" main.cl:3:1-4:1 => ""
// error[CL0079] main.cl:6:1-2: '{' stands below the line that it ends
//   label main.cl:5:7-7: it belongs here
//   fix (safe): write it on the line above: main.cl:5:7-7 => " {" main.cl:6:1-3 => ""
// error[CL0079] main.cl:9:1-2: '{' stands below the line that it ends
//   label main.cl:8:12-12: it belongs here
//   fix (safe): write it on the line above: main.cl:8:12-12 => " {" main.cl:9:1-10:1 => ""
// fixed
