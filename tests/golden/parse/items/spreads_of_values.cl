kind one { ...2 }
kind two is app {
  ...super
}
kind three { ...if (true) A else B }
kind four { [...1, ...2] }
kind five { ... }
type six = { a: Int, ...2 }
//----
// error[CL0040] main.cl:1:15-16: expected a name, found '2'
// error[CL0040] main.cl:3:6-11: expected a name, found 'super'
//   help: the word has a meaning of its own here: choose another name
// error[CL0040] main.cl:5:17-19: expected a name, found 'if'
//   help: the word has a meaning of its own here: choose another name
// error[CL0040] main.cl:6:13-14: expected a field or '}', found '['
// error[CL0040] main.cl:7:17-18: expected a name, found '}'
// error[CL0074] main.cl:8:25-25: two things stand on one line without a comma
//   label main.cl:8:25-26: the next one begins here
//   fix (unsafe): write ',': main.cl:8:25-25 => ","
