cluster example
{
kubernetes: 	1.34.1
  network {
    nodes: 192.168.2.0/24
       pods: ,10.244.0.0/16
}
  delivery:  // noise
flat
{
root,: "manifests" ,}
}
//----
// error[CL0079] main.cl:2:1-2: '{' stands below the line that it ends
//   label main.cl:1:16-16: it belongs here
//   fix (safe): write it on the line above: main.cl:1:16-16 => " {" main.cl:2:1-3:1 => ""
// error[CL0040] main.cl:6:14-15: expected a value, found ','
// error[CL0040] main.cl:8:12-12: expected a value, found the end of the line
//   help: write its value behind the colon, or take the line out
// error[CL0079] main.cl:10:1-2: '{' stands below the line that it ends
//   label main.cl:9:5-5: it belongs here
//   fix (safe): write it on the line above: main.cl:9:5-5 => " {" main.cl:10:1-11:1 => ""
// error[CL0040] main.cl:11:5-6: expected a name, '{', '[', ':' or '=', found ','
// error[CL0065] main.cl:11:22-22: '}' is missing
//   label main.cl:10:1-2: opened here
//   fix (unsafe): write '}': main.cl:11:22-22 => "\n}"
// left after fixes:
// error[CL0040] fixed.cl:5:14-15: expected a value, found ','
// error[CL0040] fixed.cl:7:12-12: expected a value, found the end of the line
//   help: write its value behind the colon, or take the line out
// error[CL0040] fixed.cl:9:5-6: expected a name, '{', '[', ':' or '=', found ','
// error[CL0065] fixed.cl:9:22-22: '}' is missing
//   label fixed.cl:8:6-7: opened here
//   fix (unsafe): write '}': fixed.cl:9:22-22 => "\n}"
