/// Whatever runs containers: apps, jobs, cron jobs. What a delivery brings and rolls back by itself.
use std.container.{Pod}
use std.policy.{Peer}

/// Whatever is delivered, ordered and rolled back by itself.
kind unit in namespace {
  /// Units that must be ready first. References order units by themselves; this adds what no reference shows.
  needs: [unit] = []
}

/// Whatever runs containers.
kind program is unit {
  // The fields of the pod and of its main container are the program's own.
  ...Pod
  /// What it talks to. In a namespace that denies by default, only these connections are let through.
  connects-to: [Endpoint] = []
  /// Whom else it talks to: addresses outside, pods that nothing here describes.
  reaches: [Peer] = []
  /// Labels of its objects and pods besides its name.
  labels: Map<String, String> = {}

  /// The labels that select its pods.
  let pods: Map<String, String> = { "app.kubernetes.io/name": name }
  /// All labels of its objects and pods.
  let all-labels: Map<String, String> = { ...pods, ...labels }
}
