// A field of the kind that this one is, named and not given a value.
//--- main.cl
cluster example { domain: "example.org", kubernetes: 1.34.1 }
kind web is app { replicas }
kind queue is app {
  depth: Int = 0
  depth
}
//----
// error[CL0040] main.cl:2:28-29: expected a name, '{', '[', ':' or '=', found '}'
//   help: 'replicas' has no value: write `replicas: ...`
// error[CL0040] main.cl:5:8-8: expected a name, '{', '[', ':' or '=', found the end of the line
//   help: 'depth' has no value: write `depth: ...`
