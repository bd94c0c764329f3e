/// Connections of databases, quotas and firewalls.
use std.crd.cnpg
use std.k8s
use std.raw.{raw-object}

@severity("CL2222", "warning")
cluster demo { kubernetes: 1.34.0 }
firewall edge {
  allow: [
    { protocol: "tcp", ports: 25, why: "mail" }
    { protocol: "tcp", ports: 26, why: "nobody knows" }
  ]
}
@allow("CL2222", reason: "a test")
firewall told { allow: [{ protocol: "tcp", ports: 27, why: "a chart" }] }

namespace data {
  emit [database("clean", 2), pooler("clean-rw", "clean", "rw", 4), pooler("clean-ro", "clean", "ro", 4)]
  emit [database("full", 2), pooler("full-rw", "full", "rw", 3), pooler("more-rw", "full", "rw", 2)]
  emit pooler("full-ro", "full", "ro", 5)
  emit database("allowed", 1)
  @allow("CL2220", reason: "a test")
  raw-object allowed-pooler { object: pooler("allowed-rw", "allowed", "rw", 5) }
}
namespace web {
  defaults app {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 500m }, limits { memory: 256Mi } }
  }
  app front { replicas: 3, ports { smtp: 25 } }
  app back { replicas: 2 }
  emit k8s.Service {
    metadata { name: "mail", namespace: "web" }
    spec { type: "LoadBalancer", selector { "app.kubernetes.io/name": "front" }, ports: [{ port: 25 }] }
  }
  emit quota-of("clean", { "requests.cpu": 2500m, "limits.memory": 1280Mi, pods: 5 })
  emit quota-of("narrow", { "requests.cpu": 2, "requests.memory": 1Gi, "limits.memory": 2Gi, pods: 4 })
  @allow("CL2221", reason: "a test")
  raw-object allowed { object: quota-of("allowed", { pods: 1 }) }
}
fn database(name: String, instances: Int) -> cnpg.Cluster = {
  metadata { name: name, namespace: "data" }
  spec { instances: instances, enablePDB: instances > 1, storage { size: "1Gi" } }
}
fn pooler(name: String, of: String, type: "rw" | "ro", instances: Int) -> cnpg.Pooler = {
  metadata { name: name, namespace: "data" }
  spec { cluster { name: of }, type: type, instances: instances, pgbouncer { poolMode: "session" } }
}
fn quota-of(name: String, hard: Map<String, Quantity>) -> k8s.ResourceQuota =
  { metadata { name: name, namespace: "web" }, spec { hard: hard } }
//----
// warning[CL2222] budgets.cl:11:5-56: firewall 'edge' opens port 26, and no load balancer, node port or port of a host answers there
//   in rule 'open-for-nothing'
//   help: close it; or, where a chart answers, @allow this on the firewall
// error[CL2220] budgets.cl:19:3-101: poolers of database 'full' may open 100 connections ('full-rw' 60, 'more-rw' 40), and its primary allow 97
//   in rule 'pooler-connections'
//   help: lower default_pool_size or instances, or raise max_connections
// error[CL2220] budgets.cl:20:3-42: poolers of database 'full' may open 100 connections ('full-ro' 100), and the 1 instances that follow allow 97
//   in rule 'pooler-connections'
//   help: lower default_pool_size or instances, or raise max_connections
// error[CL2221] budgets.cl:37:45-46: the pods of namespace 'web' need 2500m of 'requests.cpu', and quota 'narrow' gives 2: Deployment 'back' of namespace 'web' 1, Deployment 'front' of namespace 'web' 1500m
//   in rule 'quota-sum'
//   help: raise requests.cpu of the quota, or lower what they ask for
// error[CL2221] budgets.cl:37:67-70: the pods of namespace 'web' need 1280Mi of 'requests.memory', and quota 'narrow' gives 1Gi: Deployment 'back' of namespace 'web' 512Mi, Deployment 'front' of namespace 'web' 768Mi
//   in rule 'quota-sum'
//   help: raise requests.memory of the quota, or lower what they ask for
// error[CL2221] budgets.cl:37:100-101: the pods of namespace 'web' need 5 of 'pods', and quota 'narrow' gives 4: Deployment 'back' of namespace 'web' 2, Deployment 'front' of namespace 'web' 3
//   in rule 'quota-sum'
//   help: raise pods of the quota, or lower what they ask for
