/// The data of a Redis stay below what its container may take.
//--- main.cl
cluster demo { kubernetes: 1.34.1 }
namespace web {
  defaults redis { user: 999, image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 512Mi } } }
  redis calm { max-memory: 384Mi }
  redis unsaid {}
  redis as-much { max-memory: 512Mi }
  redis more { max-memory: 3840Mi, resources { limits { memory: 1Gi } } }
  // No limit, and one of some bytes, are slips of their own.
  redis unlimited { max-memory: 384Mi, resources: {} }
  redis bytes { max-memory: 2Gi, resources: { limits { memory: 512 } } }
}
//----
// error[CL0450] main.cl:6:31-36: redis 'as-much' keeps up to 512Mi of data, and its container is ended at 512Mi
//   label main.cl:3:167-172: and namespace/web.redis/as-much
//   in namespace/web.redis/as-much
//   help: leave room for connections and copies: three quarters of the limit; or raise the limit
// error[CL0450] main.cl:7:28-34: redis 'more' keeps up to 3840Mi of data, and its container is ended at 1Gi
//   label main.cl:7:65-68: and namespace/web.redis/more
//   in namespace/web.redis/more
//   help: leave room for connections and copies: three quarters of the limit; or raise the limit
// error[CL2001] main.cl:9:9-18: this container has no memory limit
//   in rule 'memory-limit'
//   help: a container that may take all memory takes its node down with it
//   fix (unsafe): set resources.limits.memory to 512Mi: main.cl:9:51-53 => "{ limits { memory: 512Mi } }"
// error[CL2006] main.cl:10:64-67: 512 of memory is less than a megabyte
//   in rule 'tiny-amount'
//   help: a number without a unit counts bytes, and 'm' is a thousandth of one; was 512Mi meant?
