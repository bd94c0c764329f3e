// S5 and S6: default, defaults, declaration, amendment; a block merges, a colon replaces, to any depth.
//--- main.cl
type Limits = { cpu: Int?, memory: Int? }
type Resources = { requests: Limits = {}, limits: Limits = {} }

@root
kind world {
  emit yaml({ web: web/main.resources, other: web/other.resources, tags: web/main.tags }) at "out.yaml"
  web main { tags { a: "kind" } }
  web other { resources: { limits { memory: 7 } } }
}
kind web in world {
  resources: Resources = { requests { cpu: 1, memory: 2 }, limits { memory: 3 } }
  tags: Map<String, String> = { base: "default" }
}

world w {
  defaults web { resources { limits { cpu: 4 } }, tags { team: "defaults" } }
  web/main { resources { limits { memory: 5 } }, tags { base: null, extra: "amended" } }
}
//----
// file out.yaml (yaml) of world/w
//   .web.requests.cpu: 1                 <- literal main.cl:11:44 in web/main
//   .web.requests.memory: 2              <- literal main.cl:11:55 in web/main
//   .web.limits.cpu: 4                   <- defaults main.cl:16:44 in web/main
//   .web.limits.memory: 5                <- amendment main.cl:17:43 in web/main
//   .other.requests: {}                  <- default main.cl:2:39 <- default main.cl:2:39
//   .other.limits.memory: 7              <- literal main.cl:8:45 in web/other
//   .tags.team: "defaults"               <- defaults main.cl:16:64 in web/main
//   .tags.a: "kind"                      <- declaration main.cl:7:24 in web/main
//   .tags.extra: "amended"               <- amendment main.cl:17:76 in web/main
