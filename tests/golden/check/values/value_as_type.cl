/// A value is no type of a field of a kind: nobody could set another one. A type of one value in a record tells records apart.
//--- main.cl
cluster c { domain: "example.org", kubernetes: 1.34.0 }
kind door in cluster {
  port: 8080
  color: "red"
  open: true
  level: "info" | "debug" = "info"
  shape: "round" = "round"
}
kind gate is door { port = 80 }
type Round = { shape: "round", radius: Int }
door front { port: 81 }
gate back {}
//----
// error[CL0048] main.cl:3:3-7: a kind says 'port' without '=' or a type
//   label main.cl:3:9-13: this is a value
//   help: a field has a type, and may have a default: write port: Int = 8080
//   fix (unsafe): write Int = 8080: main.cl:3:9-13 => "Int = 8080"
// error[CL0048] main.cl:4:3-8: a kind says 'color' without '=' or a type
//   label main.cl:4:10-15: this is a value
//   help: a field has a type, and may have a default: write color: String = "red"
//   fix (unsafe): write String = "red": main.cl:4:10-15 => "String = \"red\""
// error[CL0048] main.cl:5:3-7: a kind says 'open' without '=' or a type
//   label main.cl:5:9-13: this is a value
//   help: a field has a type, and may have a default: write open: Bool = true
//   fix (unsafe): write Bool = true: main.cl:5:9-13 => "Bool = true"
// error[CL0048] main.cl:7:3-8: a kind says 'shape' without '=' or a type
//   label main.cl:7:10-17: this is a value
//   help: a field has a type, and may have a default: write shape: String = "round"
//   fix (unsafe): write String = "round": main.cl:7:10-17 => "String = \"round\""
