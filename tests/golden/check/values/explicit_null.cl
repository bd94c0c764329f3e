// explicit-null is for open data; a field is left out by null.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
kind one in cluster { x: Int?, y: Int = 1, z: Any = 1 }
one wrong { x: explicit-null, y: explicit-null }
one right { x: null, z: { deep: explicit-null } }
//----
// error[CL0255] main.cl:3:16-29: this is open data, where Int is expected
//   label main.cl:2:23-24: asked for here
//   help: a field is left out by null; explicit-null writes one, where data is open or a schema takes it
// error[CL0255] main.cl:3:34-47: this is open data, where Int is expected
//   label main.cl:2:32-33: asked for here
//   help: explicit-null writes a null where data is open or a schema takes it, and this is no such place
