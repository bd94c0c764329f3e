/// What Zalando's operator makes of a `postgresql` is known: Secrets of its users, Services of its instances and poolers.
//--- main.cl
use std.crd.zalando-postgres as api
use std.k8s

cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  emit api.postgresql {
    metadata { name: "shop-db", namespace: "web" }
    spec {
      teamId: "shop", numberOfInstances: 2, postgresql { version: "17" }
      volume { size: "10Gi", storageClass: "nowhere" }
      podPriorityClassName: "gone"
      users { shop_web: [] }
      enableConnectionPooler: true
    }
  }
  app reader {
    image: "registry.example.org/a:1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 10m, memory: 16Mi }, limits { memory: 32Mi } }
    env {
      // What is right.
      RIGHT: "shop-db-pooler.web.svc.cluster.local:5432"
      BEHIND: "shop-db-repl.web.svc.cluster.local:5432"
      // What is not.
      WRONG: "shop-db-ro.web.svc.cluster.local:5432"
    }
  }
  emit k8s.Pod {
    metadata { name: "p", namespace: "web" }
    spec {
      containers: [{
        name: "p"
        image: "registry.example.org/a:1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
        resources { requests { cpu: 10m, memory: 16Mi }, limits { memory: 32Mi } }
        env: [
          { name: "RIGHT", valueFrom { secretKeyRef { name: "shop-web.shop-db.credentials.postgresql.acid.zalan.do", key: "password" } } }
          { name: "KEY", valueFrom { secretKeyRef { name: "shop-web.shop-db.credentials.postgresql.acid.zalan.do", key: "uri" } } }
          { name: "USER", valueFrom { secretKeyRef { name: "shop_web.shop-db.credentials.postgresql.acid.zalan.do", key: "password" } } }
        ]
      }]
    }
  }
}
//----
// error[CL2104] main.cl:11:44-53: there is no storage class 'nowhere'
//   in rule 'storage-class-exists'
//   help: declare it: storage-class nowhere {}, without a provisioner where a chart or the cloud brings it
// error[CL2105] main.cl:12:29-35: there is no priority class 'gone'
//   in rule 'priority-class-exists'
//   help: declare it: priority-class gone { value: ... }, or external { by: ..., priorities: [...] }
// error[CL2150] main.cl:25:14-53: namespace 'web' has no Service 'shop-db-ro', whose address stands here
//   in rule 'service-address'
//   help: did you mean 'shop-db'?
// error[CL2101] main.cl:37:38-128: Secret 'shop-web.shop-db.credentials.postgresql.acid.zalan.do' has no key 'uri', which Pod 'p' reads
//   in rule 'secret-exists'
//   help: its keys are username, password
// error[CL2101] main.cl:38:39-134: namespace 'web' has no Secret 'shop_web.shop-db.credentials.postgresql.acid.zalan.do', which Pod 'p' reads
//   in rule 'secret-exists'
//   help: did you mean 'shop-web.shop-db.credentials.postgresql.acid.zalan.do'?
