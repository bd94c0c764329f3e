kind note {
  text: String
  emit json(self) at "notes/\(name).json"
}
cluster home { kubernetes: 1.34.0 }
note a { text: "x" }
note b { text: "y" }
//----
// error[CL0441] self_is_written.cl:3:8-18: 'note/a' is no data and can't be written
//   label self_is_written.cl:6:6-7: it is declared here
//   help: name the field of it that is meant, such as .name
