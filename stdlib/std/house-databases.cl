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
        check not (key in fixed) at value
          else "'\(key)' of database '\(name-of(o))' is set by CloudNativePG itself, which refuses it from others"
          help instead.get(key) ?? "leave it out"
        check not (key in in-bytes) or text.matches(#"\s*-?[0-9]+(\.[0-9]+)?\s*(B|kB|MB|GB|TB)?\s*"#) at value
          else "'\(text)' is no amount of memory for '\(key)' of database '\(name-of(o))'"
          help "PostgreSQL writes B, kB, MB, GB and TB, and no others: 64MB"
      }
    }
  }
}

/// What to say instead.
private let instead: Map<String, String> = {
  archive_command: "backup { ... } of the database archives its log"
  archive_mode: "backup { ... } of the database archives its log"
  restore_command: "recovery { ... } of the database reads copies"
  shared_preload_libraries: "the operator loads what the parameters of an extension ask for; others stand in spec.postgresql.shared_preload_libraries"
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
