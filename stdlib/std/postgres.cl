/// PostgreSQL by the operator CloudNativePG: instances, poolers, backup, credentials, and a connection budget that is
/// checked.
use std.container.{NodeAffinity}
use std.pods.{affinity-to-nodes}
use std.program.{unit}
use std.crd.barman
use std.crd.cnpg
use std.values.{DnsLabel, EnvName, LabelKey, LabelValue, Resources, WebAddress}

/// Instances of PgBouncer that share few connections among many clients.
type Pooler = {
  /// Where they lead: to the instance that can be written to, or to those that can be read.
  type: "rw" | "ro" = "rw"
  /// How many there are.
  instances: Count = 2
  /// How many connections each of them keeps to one database.
  pool: Count = 20
  /// How many clients each of them takes.
  clients: Count = pool * 8
  /// When a client gives its connection back.
  mode: "session" | "transaction" = "transaction"
  /// What each of them asks for and may take.
  resources: Resources = {}
}

/// A volume of each instance.
type Storage = {
  /// How much it holds.
  size: Quantity
  /// Who makes it; the cluster's default class if not set.
  class: storage-class?
}

/// `s3://`, the name of a bucket, and maybe a folder in it: `s3://copies/shop`.
type Bucket = String where it.matches(#"s3://[a-z0-9][a-z0-9._-]*(/\S*)?"#)

/// Copies of the database in a store that speaks S3, made by the Barman Cloud plugin.
type DatabaseBackup = {
  /// Where they lie: `s3://bucket/path`.
  destination: Bucket
  /// Where the store answers: `https://objects.example.org`; AWS if not set.
  endpoint: WebAddress?
  /// The key of the account, by the names AWS has for it.
  access-key: SecretKey
  /// The secret of the account.
  secret-key: SecretKey
  /// When a whole copy is made; between them the log is copied.
  schedule: Cron
  /// How far back it can be brought back.
  keep: Duration
  /// How copies are compressed.
  compression: "bzip2" | "gzip" | "snappy" | null
  /// Variables of the container that copies, which some stores need to be understood: `AWS_REGION: "auto"`.
  variables: Map<EnvName, String> = {}
}

/// Copies that the database is made of when it is made for the first time, instead of being empty. They are those of another
/// database, or of this one from before.
type DatabaseRecovery = {
  /// Where they lie: `s3://bucket/path`.
  source: Bucket
  /// The name of the database whose copies they are.
  server: DnsLabel
  /// Where the store answers: `https://objects.example.org`; AWS if not set.
  endpoint: WebAddress?
  /// The key of the account, by the names AWS has for it.
  access-key: SecretKey
  /// The secret of the account.
  secret-key: SecretKey
  /// The moment whose content it takes, `2026-03-01T12:00:00Z`; the last there is, if not set.
  @also-called("target-time")
  until: String?
  /// Variables of the container that reads, which some stores need to be understood: `AWS_REGION: "auto"`.
  variables: Map<EnvName, String> = {}
}

/// A user of the database server, or a group of them, besides the owner of the database.
type DatabaseRole = {
  /// It is there, or it is not to be there any more.
  ensure: "present" | "absent" = "present"
  /// It may log in.
  login: Bool = true
  /// A declared secret with the keys `username` and `password`; without one it has no password.
  password: secret?
  /// It may do anything.
  superuser: Bool = false
  /// It may make databases.
  create-databases: Bool = false
  /// It may make roles.
  create-roles: Bool = false
  /// It may follow the log, as copies of the server do.
  replication: Bool = false
  /// Policies for rows are not for it.
  bypass-row-security: Bool = false
  /// It may do at once what the roles may that it is in.
  inherit: Bool = true
  /// The roles it is in: `pg_monitor`.
  in-roles: [String] = []
  /// How many connections it may have at once; any number if not set.
  connections: Count?
  /// When its password ends: `2026-12-31T00:00:00Z`.
  valid-until: String?
}

/// 1 to 63 letters, digits, `_`, `-`, `.` and `$`, no digit first; `postgres`, `streaming_replica` and names that begin with `pg_` are the server's own
type RoleName = String where it.matches("[A-Za-z_][A-Za-z0-9_$.-]{0,62}") and not it.starts-with("pg_") and not (it in ["postgres", "streaming_replica"])

/// A moment as CloudNativePG reads it.
private let moment = #"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[-+][0-9]{2}(:?[0-9]{2})?)"#

/// A whole number from 1 on; two instances or more survive the loss of a node.
type InstanceCount = Int where it >= 1

/// A cluster of PostgreSQL: one instance that can be written to, the others follow it.
@also-called("database", "db", "sql")
kind postgres is unit {
  /// The version: major and minor.
  version: Version
  /// The image: `ghcr.io/cloudnative-pg/postgresql:17.2@sha256:...`. If not set it is that of CloudNativePG for the version;
  /// its digest is not known here, so CL2002 asks for one: set the image, or `@allow` that.
  image: Image = "ghcr.io/cloudnative-pg/postgresql:\(version)"
  /// How many instances there are.
  @also-called("replicas")
  instances: InstanceCount
  /// The volume of each instance.
  storage: Storage
  /// A volume of its own for the log of each instance.
  wal: Storage?
  /// What each instance asks for and may take.
  resources: Resources = {}
  /// Settings of the server.
  parameters: Map<String, String | Int> = {}
  /// Libraries that the server loads when it starts, besides those that parameters of `pgaudit`, `pg_stat_statements` and
  /// `auto_explain` bring with them: `["timescaledb"]`. The image has to hold them.
  @also-called("shared_preload_libraries", "extensions")
  libraries: [String] = []
  /// How many connections an instance takes.
  max-connections: Count = 100
  /// The database that is made.
  database: String = "app"
  /// The user it belongs to.
  owner: String = database
  /// The poolers, by name.
  poolers: Map<DnsLabel, Pooler> = {}
  /// Copies elsewhere.
  backup: DatabaseBackup?
  /// Copies that it begins with, instead of being empty. CloudNativePG reads this once, when the database is made.
  @also-called("recover", "restore", "bootstrap")
  recovery: DatabaseRecovery?
  /// Users and groups besides the owner, by name.
  @also-called("users", "managed-roles")
  roles: Map<RoleName, DatabaseRole> = {}
  /// How important it is where there is no room for all.
  priority: priority-class?
  /// Taints of nodes that its instances may run on all the same.
  @also-called("tolerations")
  tolerates: [Taint] = []
  /// Labels that a node must have for an instance to run there.
  @also-called("node-selector", "affinity")
  node-labels: Map<LabelKey, LabelValue> = {}
  /// Further conditions on the nodes of its instances: `required: [{ expressions: [{ key: "disk", values: ["ssd"] }] }]`.
  node-affinity: NodeAffinity = {}
  /// The namespace of the operator, which has to reach the instances where the namespace denies by default.
  operator: namespace?
  /// Its numbers are read, by a PodMonitor that the operator makes.
  monitored: Bool = false

  /// What CloudNativePG makes for the owner of the database.
  secret credentials {
    name: "\(name)-app"  // `name` on the right is that of the database: no body sees its own fields
    sync: elsewhere {
      by: "CloudNativePG", keys: ["username", "password", "dbname", "host", "port", "uri", "jdbc-uri", "pgpass"]
    }
  }
  /// The authority that signs the certificates of the instances.
  secret authority { name: "\(name)-ca", sync: elsewhere { by: "CloudNativePG", keys: ["ca.crt"] } }

  /// User and password of the owner: `postgres/database.credentials.password`.
  let credentials = secret/credentials.keys
  /// The certificate of the authority.
  let ca = secret/authority.keys["ca.crt"]
  /// The labels that select the instances.
  let pods: Map<String, String> = { "cnpg.io/cluster": name }
  /// The instance that can be written to.
  let endpoint: Endpoint = { service: "\(name)-rw", namespace: namespace.name, port: 5432, pods: pods }
  /// The instances that only follow.
  let followers: Endpoint = { service: "\(name)-ro", namespace: namespace.name, port: 5432, pods: pods }
  /// The poolers: `postgres/database.pooled.rw`.
  let pooled: Map<DnsLabel, Endpoint> = {
    for (p in poolers.keys()) {
      [p]: {
        service: "\(name)-pooler-\(p)", namespace: namespace.name, port: 5432
        pods: { "cnpg.io/poolerName": "\(name)-pooler-\(p)" }
      }
    }
  }

  // Every pooler instance may open its whole pool, and the writers all end at one primary.
  let demand = [for (pooler in poolers.values()) if (pooler.type == "rw") pooler.instances * pooler.pool].sum()
  check demand + 10 <= max-connections at poolers
    else "the poolers of '\(name)' can open \(demand) connections, and \(max-connections) are allowed"
    help "10 are kept for operators: lower pool or instances, or raise max-connections"
    fix self.max-connections: demand + 10
  check not ("max_connections" in parameters) at parameters.get("max_connections") ?? parameters
    else "the number of connections of '\(name)' has a field of its own, by which poolers are checked"
    help "max-connections: \(parameters.get("max_connections") ?? "...") of the database, instead of a parameter"
  check backup == null or not "\(backup.schedule)".starts-with("@") at backup
    else "the operator knows no schedule '\(backup?.schedule)'"
    help "write five fields: \"0 3 * * *\""
  let in-image = major-of(image)
  check in-image == null or in-image == version.major() at image
    else "the image has PostgreSQL \(in-image), and version is \(version)"
    help "say the same in both; a database of one major version can't be read by another"
  if (recovery != null) {
    check backup == null or recovery.source != backup.destination or recovery.server != name at recovery.source
      else "database '\(name)' begins with the copies at \(recovery.source), and writes its own into their place"
      help "another destination of backup: CloudNativePG asks that nothing lies there yet"
    check recovery.until == null or recovery.until.matches(moment) at recovery.until
      else "'\(recovery.until)' is no moment"
      help "date, time and zone: 2026-03-01T12:00:00Z"
    for (k in [recovery.access-key, recovery.secret-key]) {
      check k.of.namespace == namespace at k
        else "secret '\(k.of.name)' stands in namespace '\(k.of.namespace.name)', and database '\(name)' in '\(namespace.name)'"
        help "declare it beside the database"
    }
  }
  for (r, role in roles) {
    let password = role.password
    check r != owner at role
      else "'\(r)' is the owner of database '\(database)', whom CloudNativePG makes with a password of its own"
      help "leave the role out: postgres/\(id).credentials"
    check role.valid-until == null or role.valid-until.matches(moment) at role.valid-until
      else "'\(role.valid-until)' is no moment"
      help "date, time and zone: 2026-12-31T00:00:00Z"
    if (password != null) {
      check "username" in password.keys and "password" in password.keys at role.password
        else "CloudNativePG reads the keys 'username' and 'password', and secret '\(password.name)' has \(password.keys.keys().join(", "))"
        help "bring them under these names; the content of username is \(r)"
      check password.namespace == namespace at role.password
        else "secret '\(password.name)' stands in namespace '\(password.namespace.name)', and database '\(name)' in '\(namespace.name)'"
        help "declare it beside the database"
    }
  }
  for (p, pooler in poolers) {
    check pooler.type == "rw" or instances > 1 at pooler
      else "pooler '\(p)' leads to instances that follow, and there is none"
      help "instances: 2, or leave the pooler out"
  }

  if (namespace.network.denies) {
    let reader = namespace.network.metrics-from
    check operator != null at self
      else "the operator can't reach database '\(name)': its namespace lets through only what is declared"
      help "operator: the namespace that CloudNativePG runs in"
    network-policy instances {
      name: "\(name)-instances"
      pods: pods
      from: [
        pods { labels: pods, namespace: namespace, ports: [5432, 8000] }
        for (p in pooled.values()) pods { labels: p.pods, namespace: namespace, ports: [5432] }
        if (operator != null) all-pods { namespace: operator, ports: [5432, 8000] }
        if (monitored and reader != null) all-pods { namespace: reader, ports: [9187] }
      ]
    }
    check not monitored or reader != null at monitored
      else "nobody can read the numbers of database '\(name)': its namespace lets through only what is declared"
      help "network: deny-by-default { metrics-from: the namespace they are read from }"
  }

  let on-nodes: Any = affinity-to-nodes(node-affinity)
  emit cnpg.Cluster {
    metadata { name: name, namespace: namespace.name }
    spec {
      instances: instances
      imageName: image
      priorityClassName: priority?.name
      bootstrap: if (recovery == null) { initdb { database: database, owner: owner } } else {
        recovery {
          source: origin, database: database, owner: owner
          recoveryTarget: if (recovery.until == null) null else { targetTime: recovery.until }
        }
      }
      externalClusters: [if (recovery != null) {
        name: origin
        plugin { name: plugin, parameters { barmanObjectName: "\(name)-origin", serverName: recovery.server } }
      }].non-empty()
      managed: if (roles.size() == 0) null else { roles: [for (r, role in roles) managed(r, role)] }
      storage { size: "\(storage.size)", storageClass: storage.class?.name }
      walStorage: if (wal == null) null else { size: "\(wal.size)", storageClass: wal.class?.name }
      postgresql {
        parameters { ...{ max_connections: "\(max-connections)" }, ...parameters.map-values(v => "\(v)") }
        shared_preload_libraries: libraries.non-empty()
      }
      resources: if (resources.requests.size() + resources.limits.size() == 0) null
        else { requests: resources.requests.non-empty(), limits: resources.limits.non-empty() }
      affinity {
        enablePodAntiAffinity: true
        topologyKey: "kubernetes.io/hostname"
        nodeSelector: node-labels.non-empty()
        tolerations: [for (t in tolerates) { key: t.key, operator: "Equal", value: t.value, effect: t.effect }].non-empty()
        nodeAffinity: if (on-nodes == null) null else cnpg.NodeAffinity(on-nodes)
      }
      monitoring: if (monitored) { enablePodMonitor: true } else null
      plugins: [if (backup != null) {
        name: plugin
        isWALArchiver: true
        parameters { barmanObjectName: "\(name)-backup" }
      }].non-empty()
    }
  }

  for (p, pooler in poolers) {
    emit cnpg.Pooler {
      metadata { name: "\(name)-pooler-\(p)", namespace: namespace.name }
      spec {
        cluster { name: name }
        instances: pooler.instances
        type: pooler.type
        pgbouncer {
          poolMode: pooler.mode
          parameters { max_client_conn: "\(pooler.clients)", default_pool_size: "\(pooler.pool)" }
        }
        template: if (pooler.resources.requests.size() + pooler.resources.limits.size() == 0) null else {
          spec {
            containers: [{
              name: "pgbouncer"
              resources {
                requests: pooler.resources.requests.non-empty(), limits: pooler.resources.limits.non-empty()
              }
            }]
          }
        }
      }
    }
  }

  if (recovery != null) {
    emit barman.ObjectStore {
      metadata { name: "\(name)-origin", namespace: namespace.name }
      spec {
        instanceSidecarConfiguration: if (recovery.variables.size() == 0) null else {
          env: [for (n, v in recovery.variables) { name: n, value: v }]
        }
        configuration {
          destinationPath: recovery.source
          endpointURL: recovery.endpoint
          s3Credentials {
            accessKeyId { name: recovery.access-key.of.name, key: recovery.access-key.key }
            secretAccessKey { name: recovery.secret-key.of.name, key: recovery.secret-key.key }
          }
        }
      }
    }
  }
  if (backup != null) {
    emit barman.ObjectStore {
      metadata { name: "\(name)-backup", namespace: namespace.name }
      spec {
        retentionPolicy: "\(backup.keep.days())d"
        instanceSidecarConfiguration: if (backup.variables.size() == 0) null else {
          env: [for (n, v in backup.variables) { name: n, value: v }]
        }
        configuration {
          destinationPath: backup.destination
          endpointURL: backup.endpoint
          s3Credentials {
            accessKeyId { name: backup.access-key.of.name, key: backup.access-key.key }
            secretAccessKey { name: backup.secret-key.of.name, key: backup.secret-key.key }
          }
          wal: if (backup.compression == null) null else { compression: backup.compression }
          data: if (backup.compression == null) null else { compression: backup.compression }
        }
      }
    }
    emit cnpg.ScheduledBackup {
      metadata { name: "\(name)-backup", namespace: namespace.name }
      spec {
        schedule: "0 \(backup.schedule)"  // CloudNativePG counts seconds first
        cluster { name: name }
        backupOwnerReference: "self"
        method: "plugin"
        pluginConfiguration { name: plugin }
      }
    }
  }
}

/// The major version that the tag of `image` begins with; the operator goes by it. Null if there is none.
private fn major-of(image: Image) -> Int? =
  if (image.tag == null) null else image.tag.split("-").first()?.split(".").first()?.to-int()

/// What is not said of a role stays what the server makes of it.
private fn managed(name: String, r: DatabaseRole) -> cnpg.Role = {
  name: name
  ensure: r.ensure
  login: r.login
  superuser: if (r.superuser) true else null
  createdb: if (r.create-databases) true else null
  createrole: if (r.create-roles) true else null
  replication: if (r.replication) true else null
  bypassrls: if (r.bypass-row-security) true else null
  inherit: if (r.inherit) null else false
  inRoles: r.in-roles.non-empty()
  connectionLimit: r.connections
  validUntil: r.valid-until
  passwordSecret: if (r.password == null) null else { name: r.password.name }
}

/// The name that the database has for what it begins with.
private let origin = "origin"

private let plugin = "barman-cloud.cloudnative-pg.io"
