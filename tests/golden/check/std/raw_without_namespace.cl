// An object as it is need not say its namespace, or anything else that a rule asks for.
//--- main.cl
use std.raw.{raw-object}
cluster main { domain: "example.org", kubernetes: 1.34.0 }
namespace web {
  raw-object settings { object: { apiVersion: "v1", kind: "ConfigMap", metadata { name: "settings" } } }
}
//----
