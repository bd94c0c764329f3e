// A cluster that is being phased out takes no new apps, and forgets those that are gone.
cluster old {
  kubernetes: 1.34.1
  phase-out { moves-to: "new", keeps: ["front", "gone"] }
}
namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 256Mi } } }
  app front {}
  app back {}
  @allow("CL2045", reason: "only this cluster has the graphics card it needs")
  app video {}
}
//----
// error[CL2045] phased_out.cl:4:49-55: no app 'gone' is left here
//   in rule 'phased-out'
//   help: take it out of keeps
// error[CL2045] phased_out.cl:9:7-11: cluster 'old' is being phased out and takes no new apps, such as 'back'
//   in rule 'phased-out'
//   help: declare it in 'new'; those that may still be here are front, gone
