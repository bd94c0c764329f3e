/// The databases of chongus: an operator, and a cluster of PostgreSQL that is copied to a MinIO beside the cluster.
namespace database {
  chart cloudnative-pg { from: "oci://ghcr.io/cloudnative-pg/charts/cloudnative-pg", version: "0.29.0" }
  chart plugin-barman-cloud {
    from: "oci://ghcr.io/cloudnative-pg/charts/plugin-barman-cloud"
    version: "0.5.0"
    needs: [cloudnative-pg]
  }

  @allow("CL2002", reason: "an example: nobody looked up the digest of this image")
  postgres postgres16 {
    version: 16.1
    instances: 3
    storage { size: 30Gi, class: ceph-block }
    resources { requests { memory: 512Mi }, limits { memory: 2Gi } }
    max-connections: 600
    backup: {
      destination: "s3://k8s-rtrox-io-chongus-cnpg"
      endpoint: "http://172.30.1.12:9002"
      access-key: secret/backup-account.keys.AWS_ACCESS_KEY_ID
      secret-key: secret/backup-account.keys.AWS_SECRET_ACCESS_KEY
      schedule: "0 0 * * *"
      keep: 14d
      compression: "bzip2"
    }
    needs: [plugin-barman-cloud]  // no value of the charts reaches the database, so the order is said

    // The item holds JSON: two of its properties are taken, and named as the plug-in wants them.
    secret backup-account {
      extract { CNPG_MINIO_BUCKET: ["application_key_id", "application_key"] }
      template {
        AWS_ACCESS_KEY_ID: self.part.application_key_id
        AWS_SECRET_ACCESS_KEY: self.part.application_key
      }
    }
  }
}
