/// One instance of Redis, or of what speaks like it.
use std.plain.{stateful}
use std.postgres.{Storage}
use std.values.{PortName}

/// An app that keeps its data in memory and on a volume. `image` says which server it is.
@also-called("cache", "valkey")
kind redis is app {
  /// The volume its data is kept on; what is in memory is lost with the pod if not set.
  storage: Storage?
  /// The most memory its data may take; without a limit of its own the container's limit ends it.
  max-memory: Quantity?
  /// What it does with new data once that is full.
  @also-called("maxmemory-policy")
  eviction: "noeviction" | "allkeys-lru" | "allkeys-lfu" | "volatile-lru" | "volatile-ttl" = "noeviction"

  workload = stateful {}
  ports = { redis: 6379 }
  args = [
    "redis-server"
    // It has no password: without this it answers its own pod alone. Who reaches it is for the network's policy.
    "--protected-mode", "no"
    if (storage != null) ...["--appendonly", "yes", "--dir", "/data"]
    if (max-memory != null) ...["--maxmemory", "\(max-memory.integer())", "--maxmemory-policy", eviction]
  ]
  probes = {
    liveness: exec { command: ["redis-cli", "ping"], every: 10s }
    readiness: exec { command: ["redis-cli", "ping"], every: 10s }
  }

  /// Where it answers.
  let endpoint: Endpoint = { service: name, namespace: namespace.name, port: self.ports.redis, pods: pods }

  // A limit of some bytes is a slip of its own, which CL2006 reports.
  let limit = resources.limits.get("memory")
  let is-slip = (limit ?? Quantity("1M")) < Quantity("1M")
  if (max-memory != null and limit != null) {
    check is-slip or max-memory < limit at [limit, max-memory]
      else "redis '\(name)' keeps up to \(max-memory) of data, and its container is ended at \(limit)"
      help "leave room for connections and copies: three quarters of the limit; or raise the limit"
  }

  if (storage != null) {
    claim data { mount: "/data", size: storage.size, class: storage.class }
  }
}
