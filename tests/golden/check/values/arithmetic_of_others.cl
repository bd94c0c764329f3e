// What can't be added, with what there is to do about it.
//--- main.cl
@root
kind world {}
world w {}
let maybe: Int? = null
let a = maybe + 1
let b = Quantity(5Gi) + Duration(3m)
let c = Quantity(5Gi) * Quantity(3)
let d = 1 + null
let e = "a" * 3
let f = true + 1
let g = "a" + 1
let h = [1] + [2]
//----
// error[CL0231] main.cl:5:15-16: '+' can't be applied to Int? and Int
//   help: test for null first, or fill in with ??
// error[CL0231] main.cl:6:23-24: '+' can't be applied to Quantity and Duration
//   help: only amounts of one type are added and subtracted: two Quantities, two Durations
// error[CL0231] main.cl:7:23-24: '*' can't be applied to Quantity and Quantity
//   help: an amount is multiplied or divided by an Int
// error[CL0231] main.cl:8:11-12: '+' can't be applied to Int and Null
//   help: arithmetic is for Int, Float, Quantity and Duration
// error[CL0231] main.cl:9:13-14: '*' can't be applied to String and Int
//   help: arithmetic is for Int, Float, Quantity and Duration
// error[CL0231] main.cl:10:14-15: '+' can't be applied to Bool and Int
//   help: arithmetic is for Int, Float, Quantity and Duration
// error[CL0231] main.cl:11:13-14: '+' can't be applied to String and Int
//   help: texts are put together in a text: "\(a)\(b)"
// error[CL0231] main.cl:12:13-14: '+' can't be applied to [Int] and [Int]
//   help: lists are put together in a list: [...a, ...b]
