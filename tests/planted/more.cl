/// What goingdark has none of, so that every kind of reference is there to be broken: Vault, Flux, a pool that pods choose.
use std.crd.flux
use std.external.{external}
use std.hetzner
use std.k8s
use std.vault

node-pool search { machine: hetzner.cx32, count: 1, labels { purpose: "search" }, taints: [no-schedule("search")] }

@allow("CL2033", reason: "a test")
namespace vaulted {
  pod-security: null
  service-account reader {}
  vault.auth default { role: "vaulted-reader", account: "reader" }
  secret login { sync: vault.static { item: "shop/login" }, data { PASSWORD: "password", NAME: "name" } }
  secret mail { sync: vault.static { item: "shop/mail" }, data { TOKEN: "token" } }
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    node-labels { purpose: "search" }
    tolerates: node-pool/search.taints
    ports { http: 8080 }
    env { PASSWORD: secret/login.keys.PASSWORD, NAME: secret/login.keys.NAME, TOKEN: secret/mail.keys.TOKEN }
  }
}

@allow("CL2033", reason: "a test")
namespace ordered {
  pod-security: null
  config settings { data { ENTRY_HOST: "shop.example.org", TIER: "gold" }, fixed-name: true }
  app worker {
    image: "ghcr.io/example/worker:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    ports { http: 8080 }
    labels { tier: "gold" }
  }
  emit k8s.ServiceAccount {
    metadata { name: "told", namespace: "ordered", annotations { host: "${ENTRY_HOST}", tier: "${TIER}-${REGION}", zone: "${ZONE:=one}" } }
  }
  emit flux.GitRepository { metadata { name: "tree", namespace: "ordered" }, spec { interval: 1h, url: "https://github.com/example/tree", ref { tag: "v1.0.0" } } }
  emit flux.Kustomization {
    metadata { name: "base", namespace: "ordered" }
    spec { interval: 1h, prune: true, sourceRef { kind: "GitRepository", name: "tree" }, path: "./base" }
  }
  emit flux.Kustomization {
    metadata { name: "stores", namespace: "ordered" }
    spec {
      interval: 1h, prune: true, sourceRef { kind: "GitRepository", name: "tree" }, path: "./stores"
      dependsOn: [{ name: "base" }]
      postBuild { substitute { REGION: "north" }, substituteFrom: [{ kind: "ConfigMap", name: "settings" }] }
    }
  }
  emit flux.Kustomization {
    metadata { name: "shop", namespace: "ordered" }
    spec {
      interval: 1h, prune: true, sourceRef { kind: "GitRepository", name: "tree" }, path: "./shop"
      dependsOn: [{ name: "stores" }, { name: "base" }]
      healthChecks: [
        { apiVersion: "apps/v1", kind: "Deployment", name: "worker", namespace: "ordered" }
        { apiVersion: "apps/v1", kind: "Deployment", name: "shop", namespace: "vaulted" }
      ]
    }
  }
}
