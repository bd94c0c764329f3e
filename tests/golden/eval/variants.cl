// S8 and S9: variants, match, records with defaults that read other fields, base kinds, open members.
//--- main.cl
type Probe = http { path: UrlPath = "/", port: Int } | exec { command: [String] }
type Pool = { size: Int = 20, clients: Int = size * 8 }
fn port(p: Probe) -> Int = match (p) { http => p.port, exec => 0 }

@root
kind world {
  probes: [Probe] = []
  pool: Pool = {}
  emit yaml({ ports: [for (p in probes) port(p)], pool: pool, backup: backup, kinds: all(thing).map(t => t.path) }) at "out.yaml"
  let backup: Int = if (thing/special.extra > 1) 1 else 0
  plain usual {}
  fancy special { extra: 2 }
}
kind thing in world { size: Int = 1, let weight: Int }
kind plain is thing { let weight = size * 2 }
kind fancy is thing { size = super + 10, extra: Int = 0, weight: Int = 5 }
world w { probes: [http { port: 80 }, exec { command: ["x"] }], pool { size: 50 } }
//----
// file out.yaml (yaml) of world/w
//   .ports[0]: 80                        <- literal main.cl:17:33 in world/w
//   .ports[1]: 0                         <- literal main.cl:3:64
//   .pool.size: 50                       <- declaration main.cl:17:78 in world/w
//   .pool.clients: 400                   <- default main.cl:2:46 <- computed main.cl:2:46 of 2
//   .backup: 1                           <- let main.cl:10:50 in world/w
//   .kinds[0]: "fancy/special"           <- builtin main.cl:12:9 in fancy/special
//   .kinds[1]: "plain/usual"             <- builtin main.cl:11:9 in plain/usual
