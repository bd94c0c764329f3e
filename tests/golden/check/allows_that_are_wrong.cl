// What is wrong with an '@allow' keeps no rule from looking, and of two that would do the nearer one does.
cluster demo { kubernetes: 1.34.1 }
namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  @allow("CL2001", reason: "")
  app empty {}
  @allow("CL2001", reason: "   ")
  app blank {}
  @allow("CL2001")
  app missing {}
  @allow("memory-limit", reason: "it is called so")
  app by-name {}
  @allow("cl2001", reason: "in small letters")
  app small {}
  @allow("CL2001", reason: "it is right here")
  @allow("CL2001", reason: "and once more")
  app twice {}
  app other {}
}
@allow("CL2001", reason: "it is right in all of it")
namespace inner {
  @allow("CL2001", reason: "it is right here")
  app front { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
}
//----
// error[CL0261] allows_that_are_wrong.cl:5:3-31: @allow has no reason
//   help: say why this one is right here: reason: "..."
// error[CL0261] allows_that_are_wrong.cl:7:3-34: @allow has no reason
//   help: say why this one is right here: reason: "..."
// error[CL0261] allows_that_are_wrong.cl:9:3-19: @allow has no reason
//   help: say why this one is right here: reason: "..."
// error[CL0453] allows_that_are_wrong.cl:11:10-24: no rule has the code 'memory-limit'
//   help: rule 'memory-limit' has the code CL2001
//   fix (safe): write its code: allows_that_are_wrong.cl:11:10-24 => "\"CL2001\""
// error[CL0453] allows_that_are_wrong.cl:13:10-18: no rule has the code 'cl2001'
//   help: did you mean 'CL2001'?
// error[CL2001] allows_that_are_wrong.cl:14:7-12: this container has no memory limit
//   in rule 'memory-limit'
//   help: a container that may take all memory takes its node down with it
//   fix (unsafe): set resources.limits.memory to 512Mi: allows_that_are_wrong.cl:14:13-15 => "{ resources { limits { memory: 512Mi } } }"
// warning[CL0451] allows_that_are_wrong.cl:16:3-44: @allow("CL2001") silences nothing
//   help: no rule of this code finds anything here; take it out
// error[CL2001] allows_that_are_wrong.cl:18:7-12: this container has no memory limit
//   in rule 'memory-limit'
//   help: a container that may take all memory takes its node down with it
//   fix (unsafe): set resources.limits.memory to 512Mi: allows_that_are_wrong.cl:18:13-15 => "{ resources { limits { memory: 512Mi } } }"
// warning[CL0451] allows_that_are_wrong.cl:20:1-53: @allow("CL2001") silences nothing
//   help: no rule of this code finds anything here; take it out
