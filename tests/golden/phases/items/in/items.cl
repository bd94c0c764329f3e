/// The file.
/// Second line.
use std.flux
use std.secret.{vault, store as shop}
use "lib/mail.cl" as mail

/// Not this one.

/// Documents the kind.
@root
@allow("CL2004", reason: "because") private kind web is app in namespace | k8s.Cluster {
  ...Container
  /// A field.
  port: Port = 8080 // trailing
  open: Int
  image = "web"
  let labels: Map<String, String> = {}
  private fn twice(a: Int) -> Int = a * 2
  app main { name: name }
  app/main { replicas: 2 }
  for (k, v in labels) { emit k8s.Secret { } at "x" }
  if (a) { x: 1 } else if (b) { y: 2 } else { z: 3 }
  defaults k8s.Thing { a: 1 }
  check port > 0 at port else "low" help "raise it" fix self.port: 80
}

rule named { code: "XX0001" }

defaults app { priority: 1 }
proxmox.vm machine[key] in downloads.app/web["x"] { "text key": 1, [computed]: 2, ...spread, merges { } }
postgres/database.secret/owner["k"] { }
let last = 1
