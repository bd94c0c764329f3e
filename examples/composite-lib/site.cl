/// A site: a namespace with a database, a front end that scales, and workers.

/// One site.
kind site in cluster {
  /// The host it answers at.
  host: Hostname
  /// What all its processes run.
  image: Image
  /// How many pods of the front end there are.
  web: Range = 1
  /// How many pods there are of each worker, by the queue it works on.
  workers: Map<String, Int>

  // On the right stands the field of the kind around: no body sees the fields it is setting.
  namespace main {
    name: name

    postgres database {
      version: 17.5
      image: "ghcr.io/cloudnative-pg/postgresql:17.5@sha256:3333333333333333333333333333333333333333333333333333333333333333"
      instances: 2
      resources { limits { memory: 512Mi } }
      storage { size: 50Gi }
    }

    defaults app {
      image: image
      env { DB_HOST: postgres/database.endpoint.host(), DB_PASSWORD: postgres/database.credentials.password }
      resources { requests { memory: 128Mi }, limits { memory: 256Mi } }
      connects-to: [postgres/database.endpoint]
    }
    app web {
      ports { http: 8080 }
      autoscale { replicas: web, on: [memory { utilization: 80% }] }
    }
    for (queue, count in workers) {
      app worker[queue] { args: ["work", "--queue", queue], replicas: count }
    }
    route web { hosts: [host], to { "/": app/web.endpoints.http } }
  }

  check workers.size() > 0 at self
    else "nobody works on the queues of site '\(name)'"
    help "workers { mail: 1 }"
}
