/// PostgreSQL by the operator of Zalando: instances, users, pooler, logical backup.
use std.crd.zalando-postgres as api
use std.postgres.{Storage}
use std.program.{unit}
use std.values.{DnsLabel, EntryName, Resources}

/// What a user may do.
type UserFlag =
  "bypassrls" | "createdb" | "createrole" | "inherit" | "login" | "nologin" | "replication" | "superuser"

/// 1 to 63 small letters, digits, `_` and `-`, a letter first
type UserName = String where it.matches("[a-z]([a-z0-9_-]{0,61}[a-z0-9])?")

/// A cluster of PostgreSQL.
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
  databases: Map<String, UserName> = {}
  /// Further users, each with what it may do: `createdb`, `superuser`.
  users: Map<UserName, [UserFlag]> = {}
  /// How many poolers stand before it; none if not set.
  poolers: Count = 0
  /// When a logical backup is made; none if not set.
  backup: Cron?
  /// How important it is where there is no room for all.
  priority: priority-class?
  /// The namespace of the operator, which has to reach the instances where the namespace denies by default.
  operator: namespace?
  /// The operator refuses a name that does not begin with the team: its setting `enable_team_id_clustername_prefix`.
  named-by-team: Bool = false

  // What the operator makes for each user, named by its `secret_name_template` as it comes.
  let user-names = users.keys()
  for (u in user-names) {
    secret user[u] {
      name: "\(u.replace("_", "-")).\(name).credentials.postgresql.acid.zalan.do"
      sync: elsewhere { by: "the operator of Zalando", keys: ["username", "password"] }
    }
  }

  /// Name and password of each user: `postgresql/database.credentials.shop.password`.
  let credentials: Map<UserName, Map<EntryName, SecretKey>> = { for (u in user-names) { [u]: secret/user[u].keys } }
  /// The labels that select the instances.
  let pods: Map<String, String> = { "cluster-name": name }
  /// The instance that can be written to.
  let endpoint: Endpoint = { service: name, namespace: namespace.name, port: 5432, pods: { ...pods, "spilo-role": "master" } }
  /// The instances that only follow.
  let followers: Endpoint =
    { service: "\(name)-repl", namespace: namespace.name, port: 5432, pods: { ...pods, "spilo-role": "replica" } }
  /// The poolers, none without `poolers`: `postgresql/database.pooled.rw`.
  let pooled: Map<DnsLabel, Endpoint> = if (poolers == 0) {} else {
    rw: { service: "\(name)-pooler", namespace: namespace.name, port: 5432, pods: { connection-pooler: "\(name)-pooler" } }
  }

  check not named-by-team or name.starts-with("\(team)-") at self
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

  if (namespace.network.denies) {
    check operator != null at self
      else "the operator can't reach database '\(name)': its namespace lets through only what is declared"
      help "operator: the namespace that the operator of Zalando runs in"
    network-policy instances {
      name: "\(name)-instances"
      pods: pods
      from: [
        pods { labels: pods, namespace: namespace, ports: [5432, 8008] }
        for (p in pooled.values()) pods { labels: p.pods, namespace: namespace, ports: [5432] }
        if (operator != null) all-pods { namespace: operator, ports: [5432, 8008] }
      ]
    }
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
