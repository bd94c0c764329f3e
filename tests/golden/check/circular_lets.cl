// Values that need themselves are told although nobody asks for them.
let a: Int = b
let b: Int = a

let text: String = "x\(part)"
let part: String = if (size > 1) "a" else "b"
let size: Int = if (text == "") 1 else 2

let whole: Int = (half + 1) * 2
let half: Int = -whole

// What waits until somebody asks for it may be right.
let list: [Int] = [first]
let first: Int = list.size()
let either: Bool = true or other
let other: Bool = either
//----
// error[CL0401] circular_lets.cl:2:14-15: 'a' needs itself
//   here: a needs b here
//   label circular_lets.cl:3:14-15: b needs a here
//   help: one of them needs a value that the others are not in
// error[CL0401] circular_lets.cl:5:24-28: 'text' needs itself
//   here: text needs part here
//   label circular_lets.cl:6:24-28: part needs size here
//   label circular_lets.cl:7:21-25: size needs text here
//   help: one of them needs a value that the others are not in
// error[CL0401] circular_lets.cl:9:19-23: 'whole' needs itself
//   here: whole needs half here
//   label circular_lets.cl:10:18-23: half needs whole here
//   help: one of them needs a value that the others are not in
