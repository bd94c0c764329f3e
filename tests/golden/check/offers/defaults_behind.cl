// `defaults KIND` the other way round.
cluster c { domain: "example.org", kubernetes: 1.34.1 }
app defaults { replicas: 2 }
//----
// error[CL0275] defaults_behind.cl:3:1-4: 'app' must stand in namespace
//   help: what all of a kind have begins with the word: defaults app { }
//   fix (safe): write 'defaults app': defaults_behind.cl:3:1-13 => "defaults app"
