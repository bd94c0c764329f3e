// A brace that is put in stands on no line, so it is below none.
a;
}
        b....  h: a b
//----
// error[CL0014] main.cl:2:2-3: ';' separates nothing
//   help: a line end separates
//   fix (safe): remove it: main.cl:2:2-3 => ""
// error[CL0066] main.cl:3:1-2: this '}' closes nothing
//   fix (unsafe): remove it: main.cl:3:1-2 => ""
// error[CL0064] main.cl:3:2-2: '{' is missing
//   fix (safe): write '{': main.cl:3:2-2 => " {"
// error[CL0040] main.cl:4:10-13: expected a name, '{', '[', ':' or '=', found '...'
// error[CL0065] main.cl:4:22-22: '}' is missing
//   label main.cl:3:1-2: opened here
//   fix (unsafe): write '}': main.cl:4:22-22 => "\n}"
// left after fixes:
// error[CL0066] fixed.cl:3:1-2: this '}' closes nothing
//   fix (unsafe): remove it: fixed.cl:3:1-2 => ""
// error[CL0040] fixed.cl:4:10-13: expected a name, '{', '[', ':' or '=', found '...'
// error[CL0065] fixed.cl:4:22-22: '}' is missing
//   label fixed.cl:3:3-4: opened here
//   fix (unsafe): write '}': fixed.cl:4:22-22 => "\n}"
