/// Volumes on a TrueNAS beside the cluster, by the driver democratic-csi: a kind that wraps a chart.
use std.talos.{node-need}

/// One driver. What it may do on the NAS, and with which key, stands in a secret.
kind truenas-storage in namespace {
  /// How it reaches the NAS, by SSH in both cases: block devices by iSCSI, or folders by NFS.
  driver: "freenas-iscsi" | "freenas-nfs"
  /// Its configuration. The chart looks for it under this key only.
  config: SecretKey

  /// The name that storage classes know it by.
  let provisioner = "org.democratic-csi.\(name)"

  check config.key == "driver-config-file.yaml" at config
    else "the driver reads key 'driver-config-file.yaml', not '\(config.key)'"
    help "call the key so in the secret"

  chart driver {
    name: "democratic-csi-\(name)"
    from: "https://democratic-csi.github.io/charts/"
    chart: "democratic-csi"
    version: "0.14.7"
    values {
      csiDriver { name: provisioner }
      driver { existingConfigSecret: config.of.name, config { driver: driver } }
    }
    if (driver == "freenas-iscsi") {
      node-need iscsi { extension: "siderolabs/iscsi-tools" }
    }
  }
}
