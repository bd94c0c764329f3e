namespace one
  app a {
    image: "a"
  }
}
kind web is app
  port: Int
  other: = 2
}
let list = [
  { a: 1 }
  b: 2 }
]
//----
// error[CL0064] main.cl:1:14-14: '{' is missing
//   fix (safe): write '{': main.cl:1:14-14 => " {"
// error[CL0064] main.cl:6:16-16: '{' is missing
//   fix (safe): write '{': main.cl:6:16-16 => " {"
// error[CL0040] main.cl:8:10-11: expected a type, found '='
// error[CL0040] main.cl:12:4-5: expected ',', found ':'
// left after fixes:
// error[CL0040] fixed.cl:8:10-11: expected a type, found '='
// error[CL0040] fixed.cl:12:4-5: expected ',', found ':'
