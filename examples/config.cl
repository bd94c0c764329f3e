/// Configuration: entries, the lines of an .env file, whole files. Pods that read it start again when it changes.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  config settings {
    env-file: "config/settings.env"
    data { PORT: 8080, DOMAIN: cluster.domain }
  }
  config files {
    files {
      "motd.txt": file("config/motd.txt")
      "server.yaml": yaml({ listen: ":8080", hosts: ["shop.\(cluster.domain)"] })
    }
  }

  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 8080 }
    resources { limits { memory: 256Mi } }
    env { ...config/settings.keys }  // or one of them: PORT: config/settings.keys.PORT
    volumes {
      "/etc/shop": config-files { from: files }
      "/etc/motd": config-file { from: config/files.keys["motd.txt"] }
    }
  }
}
