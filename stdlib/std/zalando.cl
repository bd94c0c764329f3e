/// PostgreSQL by the operator of Zalando: instances, users, pooler, logical backup.
use std.crd.zalando-postgres as api
use std.postgres.{Storage}
use std.program.{unit}
use std.values.{DnsLabel, Resources}

/// What a user may do.
type UserFlag =
  "bypassrls" | "createdb" | "createrole" | "inherit" | "login" | "nologin" | "replication" | "superuser"

/// A cluster of PostgreSQL. Its name begins with its team, as the operator asks for it.
kind postgresql is unit {
  /// The major version.
  version: "13" | "14" | "15" | "16" | "17"
  /// The image of Spilo: `ghcr.io/zalando/spilo-17:4.0-p2@sha256:...`; that of the operator's configuration if not set.
  @also-called("docker-image", "spilo")
  image: Image?
  /// The team it belongs to.
  team: DnsLabel
  /// How many instances there are.
  @also-called("replicas")
  instances: Count
  /// The volume of each instance.
  storage: Storage
  /// What each instance asks for and may take.
  resources: Resources = {}
  /// Settings of the server.
  parameters: Map<String, String | Int> = {}
  /// The databases, each with the user it belongs to.
  databases: Map<String, String> = {}
  /// Further users, each with what it may do: `createdb`, `superuser`.
  users: Map<String, [UserFlag]> = {}
  /// How many poolers stand before it; none if not set.
  poolers: Count = 0
  /// When a logical backup is made; none if not set.
  backup: Cron?
  /// How important it is where there is no room for all.
  priority: priority-class?

  /// The labels that select the instances.
  let pods: Map<String, String> = { "cluster-name": name }
  /// The instance that can be written to.
  let endpoint: Endpoint = { service: name, namespace: namespace.name, port: 5432, pods: { ...pods, "spilo-role": "master" } }
  /// The instances that only follow.
  let followers: Endpoint =
    { service: "\(name)-repl", namespace: namespace.name, port: 5432, pods: { ...pods, "spilo-role": "replica" } }
  /// The poolers.
  let pooled: Endpoint? = if (poolers == 0) null else {
    service: "\(name)-pooler", namespace: namespace.name, port: 5432, pods: { connection-pooler: "\(name)-pooler" }
  }

  check name.starts-with("\(team)-") at self
    else "database '\(name)' belongs to team '\(team)', and its name does not begin with it"
    help "name: \"\(team)-\(name)\""
  check instances > 0 at instances
    else "database '\(name)' has no instance"
    help "one is enough; two or more survive the loss of a node"
  for (d, owner in databases) {
    check owner in users at owner
      else "database '\(d)' belongs to user '\(owner)', which is not declared"
      help "users { \(owner): [] }"
  }

  emit api.postgresql {
    metadata { name: name, namespace: namespace.name }
    spec {
      dockerImage: image
      teamId: team
      numberOfInstances: instances
      podPriorityClassName: priority?.name
      volume { size: "\(storage.size)", storageClass: storage.class?.name }
      postgresql { version: version, parameters: texts(parameters).non-empty() }
      users: users.non-empty()
      databases: databases.non-empty()
      resources: if (resources.requests.size() + resources.limits.size() == 0) null else {
        requests: amounts(resources.requests), limits: amounts(resources.limits)
      }
      enableConnectionPooler: if (poolers > 0) true else null
      connectionPooler: if (poolers > 0) { numberOfInstances: poolers } else null
      enableLogicalBackup: if (backup != null) true else null
      logicalBackupSchedule: if (backup == null) null else "\(backup)"
    }
  }
}

private fn texts(values: Map<String, String | Int>) -> Map<String, String> = { for (k, v in values) { [k]: "\(v)" } }

private fn amounts(r: Map<String, Quantity>) -> api.Requests? =
  if (r.size() == 0) null else { cpu: amount(r, "cpu"), memory: amount(r, "memory") }

private fn amount(r: Map<String, Quantity>, key: String) -> String? = if (key in r) "\(r[key])" else null
