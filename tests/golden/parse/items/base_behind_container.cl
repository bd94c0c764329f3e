// The base stands before the container.
kind a in namespace is app {}
kind b in namespace | cluster is app { n: Int }
kind c is app in namespace {}
//----
// error[CL0040] main.cl:2:21-23: expected '{', found 'is'
//   help: the base stands before the container: kind NAME is BASE in KIND { ... }
//   fix (safe): write 'is app in namespace': main.cl:2:8-27 => "is app in namespace"
// error[CL0040] main.cl:3:31-33: expected '{', found 'is'
//   help: the base stands before the container: kind NAME is BASE in KIND { ... }
//   fix (safe): write 'is app in namespace | cluster': main.cl:3:8-37 => "is app in namespace | cluster"
// fixed
