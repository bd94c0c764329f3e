/// Charts: third-party software. Their values are open data, in which everything declared can be used.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace cert-manager {
  chart cert-manager {
    from: "https://charts.jetstack.io"
    version: "v1.20.2"
    values { crds { enabled: true } }
  }
}

namespace shop {
  secret admin { sync: elsewhere { by: "bootstrap, by hand", keys: ["username", "password"] } }
  chart gitea {
    from: "oci://docker.gitea.com/charts/gitea"
    version: "12.4.0"
    values {
      gitea { admin { existingSecret: secret/admin.name }, config { server { DOMAIN: "git.\(cluster.domain)" } } }
      persistence { size: 10Gi }
    }
    // What its values can't say.
    patches: [{
      target { kind: "Deployment", name: "gitea" }
      patch: yaml([{ op: "add", path: "/spec/template/spec/enableServiceLinks", value: false }]).text()
    }]
  }
}
