kind web in namespace {
  script: String = """
    echo one
    echo two
  replicas: Int = 1
  other: = 2
}
//----
// error[CL0015] main.cl:2:20-23: this text has no closing '"""'
//   help: a text of several lines ends with three quotes
// error[CL0040] main.cl:6:10-11: expected a type, found '='
