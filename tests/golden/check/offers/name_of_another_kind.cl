// A name of something else than is wanted: what it is, where, and what would do.
cluster c { domain: "example.org", kubernetes: 1.34.1 }
kind opener in cluster {}
kind holder in cluster { opens: opener? = null }
holder door {}
holder by-name { opens: door }
holder by-path { opens: opener/door }
//----
// error[CL0207] name_of_another_kind.cl:6:25-29: no opener 'door' is declared
//   label name_of_another_kind.cl:5:8-12: 'door' is a holder
//   label name_of_another_kind.cl:7:25-36: here too
//   help: an instance of opener is wanted: name one, or declare it: opener door { }
