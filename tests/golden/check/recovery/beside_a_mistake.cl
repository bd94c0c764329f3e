// A value and the key below it that have changed places, and a word in the place of a sign, are one
// mistake: of the name that is wrong by that nothing is said beside it. What has a fix of its own is
// another one.
//--- main.cl
cluster main {
  kubernetes: talos
  1.34.1: 1.11.5
  domain: "example.org"
}
namespace web {
  config one {
    name: data
    "other" { A: "a" }
  }
  config two {
    name: own
    data: "b"
  }
  app front {
    service-account: resources
    watcher { limits { memory: 64Mi } }
  }
  app back {
    service-account: nobody
    prots { http: 8080 }
  }
  conf two data
    A: "a"
  }
}
let labels: Map<String, String> = OWNER
  OWNER: "a"
}
//----
// error[CL0082] main.cl:3:3-9: the name '1.34.1' does not begin with a letter
//   help: a key that is no name stands in quotes
//   fix (safe): write '"1.34.1"': main.cl:3:3-9 => "\"1.34.1\""
// error[CL0203] main.cl:9:5-12: 'config' has no field 'other'
//   label std:/config.cl: declared here
//   help: its fields: 'name', 'data', 'env-file', 'files', 'labels', 'fixed-name'
// error[CL0201] main.cl:12:11-14: no 'own' is known here
//   help: a text stands in quotes: "own"
//   fix (unsafe): write "own": main.cl:12:11-14 => "\"own\""
// error[CL0220] main.cl:13:11-14: expected Map<EntryName, Bool | Int | String>, found a text
//   label std:/config.cl: asked for here
// error[CL0207] main.cl:16:22-31: no service-account 'resources' is declared
//   help: declare it: service-account resources { }
// error[CL0207] main.cl:20:22-28: no service-account 'nobody' is declared
//   help: declare it: service-account nobody { }
// error[CL0203] main.cl:21:5-10: 'app' has no field 'prots'
//   label std:/app.cl: declared here
//   help: did you mean 'ports'?
//   fix (safe): change to 'ports': main.cl:21:5-10 => "ports"
// error[CL0073] main.cl:23:3-11: 'conf two' is neither an entry nor a declaration
//   help: write `conf: two` for an entry, `conf two { ... }` for a declaration
// error[CL0064] main.cl:27:40-40: '{' is missing
//   fix (safe): write '{': main.cl:27:40-40 => " {"
