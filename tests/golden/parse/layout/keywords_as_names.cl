let true = 1
let a = if
let b = else
app not { }
fn match() -> Int = 1
//----
// error[CL0040] main.cl:1:5-9: expected a name, found 'true'
//   help: the word has a meaning of its own here: choose another name
// error[CL0040] main.cl:3:9-13: expected a value, found 'else'
//   help: the word has a meaning of its own here: choose another name
// error[CL0040] main.cl:4:5-8: expected a name, '{' or '[', found 'not'
//   help: the word has a meaning of its own here: choose another name
// error[CL0040] main.cl:5:4-9: expected a name, found 'match'
//   help: the word has a meaning of its own here: choose another name
