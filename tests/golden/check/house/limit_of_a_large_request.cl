// A limit below what is asked for is none that a fix may write: from 512Mi on the help says what it is at least.
cluster demo { kubernetes: 1.34.1 }
namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  app small { resources { requests { memory: 256Mi } } }
  app equal { resources { requests { memory: 512Mi } } }
  app large { resources { requests { memory: 1Gi } } }
  app right { resources { requests { memory: 1Gi }, limits { memory: 2Gi } } }
}
//----
// error[CL2001] limit_of_a_large_request.cl:5:7-12: this container has no memory limit
//   in rule 'memory-limit'
//   help: a container that may take all memory takes its node down with it
//   fix (safe): set resources.limits.memory to 512Mi: limit_of_a_large_request.cl:5:53-53 => ", limits { memory: 512Mi }"
// error[CL2001] limit_of_a_large_request.cl:6:7-12: this container has no memory limit
//   in rule 'memory-limit'
//   help: a container that may take all memory takes its node down with it
//   fix (safe): set resources.limits.memory to 512Mi: limit_of_a_large_request.cl:6:53-53 => ", limits { memory: 512Mi }"
// error[CL2001] limit_of_a_large_request.cl:7:7-12: this container has no memory limit
//   in rule 'memory-limit'
//   help: it asks for 1Gi, so its limit is that or more: limits { memory: 1Gi }
