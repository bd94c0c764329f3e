// Two counts of the pods of one app, an autoscaler that can change nothing, a budget of which nothing is written.
//--- main.cl
cluster demo { kubernetes: 1.34.1 }
defaults app {
  image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { requests { cpu: 10m }, limits { memory: 256Mi } }
}
namespace web {
  app both { replicas: 3, autoscale { replicas: 2..6, on: [cpu { utilization: 80% }] } }
  app even-if-one { replicas: 1, autoscale { replicas: 2..6, on: [cpu { utilization: 80% }] } }
  app fixed { autoscale { replicas: 2..2, on: [cpu { utilization: 80% }] } }
  app one-number { autoscale { replicas: 2, on: [cpu { utilization: 80% }] } }
  app kept { disruption { min-available: 1 } }
  app enough { replicas: 2, disruption { min-available: 1 } }
  app drained { replicas: 2, disruption { max-unavailable: 0 } }
  @allow("CL2053", reason: "held at two while a load test runs")
  app held { autoscale { replicas: 2..2, on: [cpu { utilization: 80% }] } }
}
namespace many {
  // Meant for the others.
  defaults app { replicas: 3, disruption { min-available: 1 } }
  app scaled { autoscale { replicas: 2..6, on: [cpu { utilization: 80% }] } }
  app single { replicas: 1 }
}
//----
// warning[CL2052] main.cl:7:24-25: the autoscaler of app 'both' counts its pods, and replicas is not used
//   in rule 'replicas-beside-autoscaler'
//   help: leave out replicas, or autoscale
// warning[CL2052] main.cl:8:31-32: the autoscaler of app 'even-if-one' counts its pods, and replicas is not used
//   in rule 'replicas-beside-autoscaler'
//   help: leave out replicas, or autoscale
// warning[CL2053] main.cl:9:37-41: the autoscaler of app 'fixed' keeps 2 pods, whatever is measured
//   in rule 'fixed-autoscaler'
//   help: replicas: FROM..TO, or replicas: 2 of the app instead of autoscale
// warning[CL2053] main.cl:10:42-43: the autoscaler of app 'one-number' keeps 2 pods, whatever is measured
//   in rule 'fixed-autoscaler'
//   help: replicas: FROM..TO, or replicas: 2 of the app instead of autoscale
// warning[CL2051] main.cl:11:42-43: app 'kept' has one pod, so nothing is written of a budget that keeps 1
//   in rule 'budget-of-one'
//   help: run more pods, or leave out min-available
// error[CL2030] main.cl:13:60-61: no pod of 'drained' may be missing, so no node that runs one can be drained
//   in rule 'blocking-budget'
//   help: max-unavailable: 1
