// A list as its own element, an alias of itself.
type List = [List]
type Alias = Other
type Other = Alias
type Right = { below: [Right] }
//----
// error[CL0245] types_that_are_themselves.cl:2:6-10: type 'List' is made of itself
//   help: a list has no end as its own element; a record may hold such a list: type List = { below: [List] }
// error[CL0245] types_that_are_themselves.cl:3:6-11: type 'Alias' is made of itself
//   help: a record may contain itself, in a field that is a list or a map or that may be left out
