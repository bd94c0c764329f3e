let good = [0, 7, 1_000, 0x1f, 0o17, 1.5, 80%, 512Mi, 12h30m, 1.33.4, 10.0.0.0/16, 1.2.3-rc.1, 1.2.3+k3s1]
let bad = [1e3, 5%3, 12h30, 1__, 0b11, 1.2.3.4.5, 0x, 0xg, 0o, 0oz, 0o8]
let zeros = [022, 00, 0_7, 007]
let large = [9223372036854775807, 9223372036854775808, 0xffffffffffffffffff]
//----
// error[CL0020] main.cl:2:12-15: '1e3' is not a number
//   help: write a text in quotes, or put spaces around operators
// error[CL0020] main.cl:2:17-20: '5%3' is not a number
//   help: write a text in quotes, or put spaces around operators
// error[CL0020] main.cl:2:22-27: '12h30' is not a number
//   help: write a text in quotes, or put spaces around operators
// error[CL0020] main.cl:2:29-32: '1__' is not a number
//   help: write a text in quotes, or put spaces around operators
// error[CL0020] main.cl:2:34-38: '0b11' is not a number
//   help: write a text in quotes, or put spaces around operators
// error[CL0020] main.cl:2:40-49: '1.2.3.4.5' is not a number
//   help: write a text in quotes, or put spaces around operators
// error[CL0020] main.cl:2:51-53: '0x' is not a number
//   help: behind 0x stand the digits 0 to 9 and a to f
// error[CL0020] main.cl:2:55-58: '0xg' is not a number
//   help: behind 0x stand the digits 0 to 9 and a to f
// error[CL0020] main.cl:2:60-62: '0o' is not a number
//   help: behind 0o stand the digits 0 to 7
// error[CL0020] main.cl:2:64-67: '0oz' is not a number
//   help: behind 0o stand the digits 0 to 7
// error[CL0020] main.cl:2:69-72: '0o8' is not a number
//   help: behind 0o stand the digits 0 to 7
// error[CL0021] main.cl:3:14-17: the number '022' begins with a zero
//   help: "022" is the text, 22 the number, 0o22 an octal one
// error[CL0021] main.cl:3:19-21: the number '00' begins with a zero
//   help: "00" is the text, 0 the number, 0o0 an octal one
// error[CL0021] main.cl:3:23-26: the number '0_7' begins with a zero
//   help: "0_7" is the text, 7 the number, 0o7 an octal one
// error[CL0021] main.cl:3:28-31: the number '007' begins with a zero
//   help: "007" is the text, 7 the number, 0o7 an octal one
// error[CL0022] main.cl:4:35-54: the number '9223372036854775808' is too large
//   help: the largest number is 9223372036854775807; a text in quotes has no limit
// error[CL0022] main.cl:4:56-76: the number '0xffffffffffffffffff' is too large
//   help: the largest number is 9223372036854775807; a text in quotes has no limit
