/// The major version is said twice where the image is named, and must be the same.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace web {
  postgres wrong {
    version: 17.5, image: "ghcr.io/example/postgresql:16.2-bookworm@sha256:1111111111111111111111111111111111111111111111111111111111111111", instances: 1
    storage { size: 1Gi }
    resources { limits { memory: 256Mi } }
  }
  postgres right {
    version: 17.5, image: "ghcr.io/example/postgresql:17@sha256:1111111111111111111111111111111111111111111111111111111111111111", instances: 1
    storage { size: 1Gi }
    resources { limits { memory: 256Mi } }
  }
}
//----
// error[CL0450] postgres_versions.cl:5:27-141: the image has PostgreSQL 16, and version is 17.5
//   in namespace/web.postgres/wrong
//   help: say the same in both; a database of one major version can't be read by another
