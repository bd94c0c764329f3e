// An instance built in place stands in its holder, and a block over it amends it.
//--- main.cl
@root
kind world {
  app web {}
  app other { workload: quiet {} }
}
kind app in world {
  replicas: Int = 1
  workload: workload = loud {}
}
kind workload in app { volume: Int = 0 }
kind loud is workload {
  volume = 3
  emit yaml({ app: app.id, volume: volume, replicas: app.replicas }) at "\(app.id).yaml"
}
kind quiet is workload {
  emit yaml({ app: app.id, volume: 0 }) at "\(app.id).yaml"
}
defaults loud { volume: 7 }
world w {
  app/web { workload { volume: 9 }, replicas: 4 }
}
//----
// file other.yaml (yaml) of app/other.workload
//   .app: "other"                        <- builtin main.cl:4:7 in app/other
//   .volume: 0                           <- literal main.cl:16:36 in app/other.workload
// file web.yaml (yaml) of app/web.workload
//   .app: "web"                          <- builtin main.cl:3:7 in app/web
//   .volume: 9                           <- amendment main.cl:20:32 in app/web.workload
//   .replicas: 4                         <- amendment main.cl:20:47 in app/web
