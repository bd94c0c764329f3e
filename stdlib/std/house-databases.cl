/// House rules for what is set of databases of CloudNativePG.
use std.objects.{nearest}
use std.open-data.{keys-at, text-at, values-at}
use std.wiring.{name-of, objects-of}

private type Entries = { ... }

/// What CloudNativePG sets by itself it refuses from others, and PostgreSQL does not start with an amount it can't read.
rule database-parameter {
  code: "CL2059"
  severity: "error"

  for (o in objects-of("postgresql.cnpg.io/Cluster")) {
    for (set in o.value.values-at("spec.postgresql.parameters")) {
      for (key in set.keys-at("")) {
        let value = Entries(set)[key]
        let text = value.text-at("") ?? ""
        check not (key in fixed) or as-it-sets-it.get(key) == text at value
          else "'\(key)' of database '\(name-of(o))' is set by CloudNativePG itself, which refuses it from others"
          help instead.get(key) ?? "leave it out"
        check not (key in in-bytes) or text.matches(#"\s*-?[0-9]+(\.[0-9]+)?\s*(B|kB|MB|GB|TB)?\s*"#) at value
          else "'\(text)' is no amount of memory for '\(key)' of database '\(name-of(o))'"
          help "PostgreSQL writes B, kB, MB, GB and TB, and no others: 64MB"
      }
    }
  }

  // What the webhook holds against the rest of the database: `validateConfiguration` and `validateResources` in
  // internal/webhook/v1/cluster_webhook.go.
  for (o in objects-of("postgresql.cnpg.io/Cluster")) {
    let set = o.value.values-at("spec.postgresql.parameters").first() ?? {}
    let asked = o.value.values-at("spec.resources.requests").first() ?? {}
    let memory = amount-of("memory", asked)
    let buffers = bytes(set.text-at("shared_buffers"))
    let paged = asked.keys-at("").any(k => k.starts-with("hugepages-"))
    check memory == null or buffers == null or paged or buffers <= memory at Entries(set)["shared_buffers"]
      else "database '\(name-of(o))' asks for \(memory) of memory, and shared_buffers alone is \(set.text-at("shared_buffers") ?? "more")"
      help "a quarter of the memory is usual: less for shared_buffers, or more for resources.requests.memory"
    let level = set.text-at("wal_level")
    check level == null or level in ["logical", "replica", "minimal"] at Entries(set)["wal_level"]
      else "wal_level of database '\(name-of(o))' is '\(level)', which PostgreSQL does not know"
      help "logical, as it is if not set, or replica"
    check level != "minimal" or archives-nothing(o) at Entries(set)["wal_level"]
      else "the log of database '\(name-of(o))' is archived, and with wal_level 'minimal' nothing can be made of it"
      help "logical, as it is if not set, or replica"
    let hints = set.text-at("wal_log_hints")
    let instances = o.value.text-at("spec.instances")?.to-int() ?? 1
    check instances < 2 or hints == null or not (hints in off) at Entries(set)["wal_log_hints"]
      else "database '\(name-of(o))' has \(instances) instances, and without wal_log_hints one that was the first can't follow again"
      help "leave it out: CloudNativePG turns it on"
    let volume = amount-of("size", o.value.values-at("spec.walStorage").first() ?? {})
    for (key in ["min_wal_size", "max_wal_size"]) {
      let size = bytes(set.text-at(key))
      check volume == null or size == null or size < volume at Entries(set)[key]
        else "\(key) of database '\(name-of(o))' is \(set.text-at(key) ?? "more"), and the volume of its log holds \(volume)"
        help "less than the volume"
    }
  }
}

/// It is a database of one instance whose log nobody keeps, and it is said so.
private fn archives-nothing(o: Output) -> Bool =
  (o.value.text-at("spec.instances")?.to-int() ?? 1) < 2
  and Entries(o.value.values-at("metadata.annotations").first() ?? {}).get("cnpg.io/skipWalArchiving") == "enabled"

/// What `map` says for `key`; null if it is no amount, or none.
private fn amount-of(key: String, map: Any) -> Quantity? {
  let text = map.text-at(key) ?? ""
  if (text.matches(amount)) Quantity(text) else null
}

private let amount = #"[0-9]+(\.[0-9]+)?(m|k|[KMGTPE]i|[MGTPE])?"#

/// How much `text` of PostgreSQL is, as CloudNativePG reads it: `1GB` is `1Gi`, and a number alone counts `MB`. Null if it is none.
private fn bytes(text: String?) -> Quantity? =
  if (text == null or not text.matches(#"[0-9]+(\.[0-9]+)? *([kMGT]?B)?"#)) null
  else if (text.matches("[0-9]+")) Quantity("\(text)Mi")
  else Quantity(text.replace(" ", "").replace("kB", "Ki").replace("MB", "Mi").replace("GB", "Gi").replace("TB", "Ti").remove-suffix("B"))

/// How PostgreSQL says no.
private let off = ["off", "false", "no", "0"]

/// What the operator refuses unless it is just what it sets itself.
private let as-it-sets-it: Map<String, String> = {
  archive_mode: "on", logging_collector: "on", log_destination: "csvlog", log_directory: "/controller/log", log_filename: "postgres"
  log_rotation_age: "0", log_rotation_size: "0", log_truncate_on_rotation: "false"
}

/// What to say instead.
private let instead: Map<String, String> = {
  archive_command: "backup { ... } of the database archives its log"
  archive_mode: "backup { ... } of the database archives its log"
  restore_command: "recovery { ... } of the database reads copies"
  shared_preload_libraries: "the operator loads what the parameters of an extension ask for; others are libraries of the database, spec.postgresql.shared_preload_libraries"
  ssl: "connections are encrypted in any case"
}

/// By https://github.com/cloudnative-pg/cloudnative-pg, `FixedConfigurationParameters` in pkg/postgres/configuration.go.
private let fixed = [
  "allow_system_table_mods", "archive_cleanup_command", "archive_command", "archive_mode", "bonjour", "bonjour_name", "cluster_name"
  "config_file", "data_directory", "data_sync_retry", "event_source", "external_pid_file", "hba_file", "hot_standby", "ident_file"
  "jit_provider", "listen_addresses", "log_destination", "log_directory", "log_file_mode", "log_filename", "log_rotation_age"
  "log_rotation_size", "log_truncate_on_rotation", "logging_collector", "pg_failover_slots.primary_dsn"
  "pg_failover_slots.standby_slot_names", "port", "primary_conninfo", "primary_slot_name", "promote_trigger_file"
  "recovery_end_command", "recovery_min_apply_delay", "recovery_target", "recovery_target_action", "recovery_target_inclusive"
  "recovery_target_lsn", "recovery_target_name", "recovery_target_time", "recovery_target_timeline", "recovery_target_xid"
  "restart_after_crash", "restore_command", "shared_preload_libraries", "ssl", "ssl_ca_file", "ssl_cert_file", "ssl_crl_file"
  "ssl_dh_params_file", "ssl_ecdh_curve", "ssl_key_file", "ssl_passphrase_command", "ssl_passphrase_command_supports_reload"
  "ssl_prefer_server_ciphers", "stats_temp_directory", "synchronized_standby_slots", "synchronous_standby_names", "syslog_facility"
  "syslog_ident", "syslog_sequence_numbers", "syslog_split_messages", "temp_tablespaces", "unix_socket_directories"
  "unix_socket_group", "unix_socket_permissions"
]

/// Settings that are amounts of memory or of storage: https://www.postgresql.org/docs/current/config-setting.html
private let in-bytes = [
  "autovacuum_work_mem", "effective_cache_size", "logical_decoding_work_mem", "maintenance_work_mem", "max_slot_wal_keep_size"
  "max_stack_depth", "max_wal_size", "min_dynamic_shared_memory", "min_parallel_index_scan_size", "min_parallel_table_scan_size"
  "min_wal_size", "shared_buffers", "temp_buffers", "temp_file_limit", "wal_buffers", "wal_keep_size", "work_mem"
]

/// The images of Redis and Valkey begin as root and give that up, for which they need what no kind leaves a container.
rule redis-user {
  code: "CL2060"
  severity: "warning"

  for (r in all(redis)) {
    check r.user != null or r.privileged or "SETUID" in r.capabilities.add at r
      else "redis '\(r.name)' says no user, and an image that begins as root can't become another without its capabilities"
      help "user: 999, for the images that Redis and Valkey publish"
  }
}
