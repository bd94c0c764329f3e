/// Bytes where megabytes were meant, and processors where thousandths of one were.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace web {
  app wrong {
    image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { memory: 128 }, limits { memory: 256m, cpu: 100 } }
    claim data { mount: "/data", size: 10 }
  }
  chart wrong {
    from: "https://charts.example.org"
    version: "1.2.3"
    values { resources { limits { memory: 512, cpu: "{{ .Values.cpu }}" } } }
  }
  quota wrong { hard { "limits.memory": 8, pods: 10 } }
  app right {
    image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { memory: 0, cpu: 0.5 }, limits { memory: 1Mi, cpu: 96 } }
    claim data { mount: "/data", size: 1Gi }
  }
  @allow("CL2006", reason: "a test of the scheduler")
  @allow("CL2007", reason: "the machines have 192 processors")
  app allowed {
    image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { memory: 1 }, limits { memory: 256Mi, cpu: 128 } }
  }
}
//----
// error[CL2006] amounts.cl:6:36-39: 128 of memory is less than a megabyte
//   in rule 'tiny-amount'
//   help: a number without a unit counts bytes, and 'm' is a thousandth of one; was 128Mi meant?
// error[CL2006] amounts.cl:6:60-64: 256m of memory is less than a megabyte
//   in rule 'tiny-amount'
//   help: a number without a unit counts bytes, and 'm' is a thousandth of one; was 256Mi meant?
// error[CL2007] amounts.cl:6:71-74: 100 whole processors are more than nearly all machines have
//   in rule 'many-processors'
//   help: 100m are thousandths of one; if so many are meant, say so by @allow
// error[CL2006] amounts.cl:7:40-42: 10 of storage is less than a megabyte
//   in rule 'tiny-amount'
//   help: a number without a unit counts bytes, and 'm' is a thousandth of one; was 10Gi meant?
// error[CL2006] amounts.cl:12:43-46: 512 of memory is less than a megabyte
//   in rule 'tiny-amount'
//   help: a number without a unit counts bytes, and 'm' is a thousandth of one; was 512Mi meant?
// warning[CL2010] amounts.cl:14:9-14: quota 'wrong' counts limits of memory, and a container of chart 'wrong' that sets none is refused
//   in rule 'quota-without-default'
//   help: quota wrong { limits { memory: ... } }, which containers get that say nothing
// error[CL2006] amounts.cl:14:41-42: 8 of memory is less than a megabyte
//   in rule 'tiny-amount'
//   help: a number without a unit counts bytes, and 'm' is a thousandth of one; was 8Mi meant?
// error[CL2221] amounts.cl:14:41-42: the pods of namespace 'web' need 269484032256m of 'limits.memory', and quota 'wrong' gives 8: Deployment 'allowed' of namespace 'web' 256Mi, Deployment 'right' of namespace 'web' 1Mi, Deployment 'wrong' of namespace 'web' 256m
//   in rule 'quota-sum'
//   help: raise limits.memory of the quota, or lower what they ask for
