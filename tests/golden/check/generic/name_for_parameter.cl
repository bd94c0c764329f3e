/// The name that is offered for a type parameter is one that no type has.
//--- main.cl
cluster c { domain: "example.org", kubernetes: 1.34.0 }
type B<T> = { value: T }
type C<U, T> = { value: U, more: T }
type T = { a: Int }
//----
// error[CL0215] main.cl:2:8-9: 'T' is defined twice
//   label main.cl:4:6-7: the type of this name
//   help: a type parameter has a name that no type has, such as U
// error[CL0215] main.cl:3:11-12: 'T' is defined twice
//   label main.cl:4:6-7: the type of this name
//   help: a type parameter has a name that no type has, such as V
