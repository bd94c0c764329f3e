// S6, S9: a block goes into the case that is there, and never turns it into another.
//--- main.cl
type Probe = http { path: UrlPath = "/", port: Int } | tcp { port: Int, retries: Int = 3 } | none {}

@root
kind world { emit yaml({ all: [for (t in all(thing)) t.probe] }) at "out.yaml" }
kind thing in world { probe: Probe = http { path: "/live", port: 80 }, other: Probe? }
world w {
  thing usual {}
  thing moved { probe { port: 8080 } }
  thing same { probe {} }
  thing further { probe { path: "/ready" } }
  thing chosen { probe: tcp { port: 25 } }
  thing begun { other { port: 25 } }
}
//----
// file out.yaml (yaml) of world/w
//   .all[0].path: "/live"                <- literal main.cl:5:51 in thing/begun
//   .all[0].port: 80                     <- literal main.cl:5:66 in thing/begun
//   .all[1].port: 25                     <- literal main.cl:11:37 in thing/chosen
//   .all[1].retries: 3                   <- default main.cl:1:88
//   .all[2].path: "/ready"               <- declaration main.cl:10:33 in thing/further
//   .all[2].port: 80                     <- literal main.cl:5:66 in thing/further
//   .all[3].path: "/live"                <- literal main.cl:5:51 in thing/moved
//   .all[3].port: 8080                   <- declaration main.cl:8:31 in thing/moved
//   .all[4].path: "/live"                <- literal main.cl:5:51 in thing/same
//   .all[4].port: 80                     <- literal main.cl:5:66 in thing/same
//   .all[5].path: "/live"                <- literal main.cl:5:51 in thing/usual
//   .all[5].port: 80                     <- literal main.cl:5:66 in thing/usual
