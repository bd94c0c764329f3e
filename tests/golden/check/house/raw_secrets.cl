// Credentials in the places where people put them: each is pointed at where it stands. What is none is left alone.
//--- main.cl
use std.crd.kustomize
use std.k8s
use std.raw.{opaque-file, raw-object}
use std.talos.{talos-document, talos-patch}
use std.tofu.{output, raw-hcl, resource, tofu-root, variable}
cluster demo { domain: "example.org", kubernetes: 1.34.1, talos: 1.11.5 }
node-pool control { role: "control-plane", count: 1 }

// It is put together, so that nobody who looks for such texts finds one here.
let token = "glp\("at")-0123456789abcdefghij"

namespace wrong {
  config documents {
    files {
      "app.yaml": yaml({ smtp { host: "mail", password: "swordfish" } })
      "app.json": json({ headers: ["X-Token: \(token)"] })
      "app.sh": "app.sh"
    }
    env-file: "app.env"
    data { "app.ini": "[mail]\nhost = mail\nauth_token = 'q8Zx0f3Lw92mVb'\n" }
  }
  secret composed {
    sync: elsewhere { by: "hand", keys: ["user"] }
    template { DB_PASSWORD: "swordfish", LINE: "user={{ .user }}" }
  }
  app front {
    image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    args: ["--api-token", "q8Zx0f3Lw92mVb", "--password=swordfish"]
    annotations { "example.org/callback": "https://front:swordfish@example.org/" }
  }
  raw-object kept { object: { apiVersion: "v1", kind: "Secret", metadata: { name: "kept" }, data: { a: "c3dvcmRmaXNo" } } }
  emit k8s.Secret { metadata { name: "typed" }, stringData { a: "swordfish" } }
  emit k8s.ConfigMap { metadata { name: "noted", annotations { "example.org/auth-token": "swordfish" } } }
  emit "the key is \(token)\n" at "notes.txt"
}
tofu-root wrong {
  providers { hcloud { source: "hetznercloud/hcloud", version: "~> 1.60" } }
  variable db-password { description: "of the database", default: "swordfish" }
  variable hidden { description: "what nobody may see", sensitive: true, default: "swordfish" }
  output admin-token { value: "swordfish" }
  resource server {
    type: "hcloud_server"
    args { root_password: "swordfish", user_data: "token=\(token) user=\(variable/hidden.value)" }
  }
  raw-hcl more { content: String("locals {\n  api_key = \"q8Zx0f3Lw92mVb\"\n}\n") }
}
talos-patch join { config { machine { token: "swordfish" }, cluster { secret: "swordfish" } } }
talos-document other { content { apiVersion: "v1alpha1", kind: "OtherConfig", auth { clientSecret: "swordfish" } } }
opaque-file notes { to: "other.json", content: json({ apiKey: "swordfish" }) }

namespace right {
  config documents {
    files { "app.yaml": yaml({ smtp { host: "mail", password: "${SMTP_PASSWORD}", existingSecret: "smtp", passwordFile: "/run/smtp" } }) }
    data {
      DIGEST: "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      COMMIT: "0123456789abcdef0123456789abcdef01234567"
      "id.pub": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGk4mQv0ZxYt8s1r2q3p4o5n6m7l8k9j0hGfEdCbAzY shop@example.org"
      "shop.pem": "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAq8Zx0f3Lw92mVbq8Zx0f3Lw92mVbq8Zx0f3Lw92mVb0=\n-----END PUBLIC KEY-----\n"
      "app.ini": "auth_token = ${TOKEN}\ntoken_file = /run/secrets/token1\npassword_key = app-password1\n"
    }
  }
  app front {
    image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    args: ["--api-token", "$(TOKEN)", "--password=$(PASSWORD)", "--token-file=/run/token1", "--database-url", "postgres://$(USER):$(PASSWORD)@db/app"]
  }
}
tofu-root right {
  providers { hcloud { source: "hetznercloud/hcloud", version: "~> 1.60" } }
  variable db-password { description: "of the database", sensitive: true }
  resource server { type: "hcloud_server", args { root_password: variable/db-password.value } }
}

@allow("CL2003", reason: "a password of a test")
namespace allowed {
  config documents { files { "app.yaml": yaml({ smtp { password: "swordfish" } }), "app.sh": "app.sh" } }
  raw-object kept { object: { apiVersion: "v1", kind: "Secret", metadata: { name: "kept" }, data: { a: "c3dvcmRmaXNo" } } }
  emit "the key is \(token)\n" at "allowed.txt"
}
@allow("CL2003", reason: "a password of a test")
tofu-root allowed { variable db-password { description: "of the database", default: "swordfish" } }
@allow("CL2003", reason: "a password of a test")
talos-patch allowed { config { machine { token: "swordfish" } } }
//--- app.sh
#!/bin/sh
export API_TOKEN='q8Zx0f3Lw92mVb'
//--- app.env
MODE=fast
SMTP_PASSWORD=swordfish
//----
// error[CL2003] main.cl:10:13-46: this looks like a token of GitLab
//   in rule 'raw-secret'
//   help: revoke it if it was ever pushed, and take it from a secret
// error[CL2003] main.cl:15:57-68: 'smtp.password' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: name a secret instead: most of what takes a credential takes the name of a secret, or a variable
// error[CL2003] main.cl:16:36-55: this looks like a token of GitLab
//   in rule 'raw-secret'
//   help: revoke it if it was ever pushed, and take it from a secret
// error[CL2003] main.cl:17:17-25: file 'app.sh' holds what looks like a credential, the value of 'API_TOKEN', in line 2
//   in rule 'raw-secret'
//   help: revoke it if it was ever pushed, and take it from a secret
// error[CL2003] main.cl:19:15-24: 'SMTP_PASSWORD' in file 'app.env' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: a ConfigMap is open to all: take it from a secret
// error[CL2003] main.cl:20:23-77: this looks like a credential, the value of 'auth_token', in line 3
//   in rule 'raw-secret'
//   help: revoke it if it was ever pushed, and take it from a secret
// error[CL2003] main.cl:24:29-40: 'DB_PASSWORD' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: let the store have it: data { DB_PASSWORD: "item in the store" }
// error[CL2003] main.cl:29:27-43: an argument holds a credential, and everyone who may list processes can read it
//   in rule 'raw-secret'
//   help: take it from a variable: env { ... }, and "--flag=$(VARIABLE)"
// error[CL2003] main.cl:29:45-67: an argument holds a credential, and everyone who may list processes can read it
//   in rule 'raw-secret'
//   help: take it from a variable: env { ... }, and "--flag=$(VARIABLE)"
// error[CL2003] main.cl:30:43-81: this looks like an address with a password in it
//   in rule 'raw-secret'
//   help: revoke it if it was ever pushed, and take it from a secret
// error[CL2003] main.cl:32:104-118: 'data.a' is to be a secret, and its value is written down
//   in rule 'raw-secret'
//   help: declare which keys it has and who brings them: secret NAME { data { KEY: "item in the store" } }
// error[CL2003] main.cl:33:65-76: the content of secret 'typed' is written down
//   in rule 'raw-secret'
//   help: declare which keys it has and who brings them: secret NAME { data { KEY: "item in the store" } }
// error[CL2003] main.cl:34:90-101: 'metadata.annotations.example.org/auth-token' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: name a secret instead: most of what takes a credential takes the name of a secret, or a variable
// error[CL2003] main.cl:35:8-31: this looks like a token of GitLab
//   in rule 'raw-secret'
//   help: revoke it if it was ever pushed, and take it from a secret
// error[CL2003] main.cl:39:67-78: 'db_password' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: leave out the default: who applies it says it, TF_VAR_db_password=...
// error[CL2003] main.cl:40:83-94: 'hidden' is not to be shown, and its value is written down
//   in rule 'raw-secret'
//   help: leave out the default: who applies it says it, TF_VAR_hidden=...
// error[CL2003] main.cl:41:31-42: 'admin_token' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: give out what OpenTofu knows, not a text
// error[CL2003] main.cl:44:27-38: 'root_password' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: name a secret instead: most of what takes a credential takes the name of a secret, or a variable
// error[CL2003] main.cl:46:34-81: this looks like a credential, the value of 'api_key', in line 2
//   in rule 'raw-secret'
//   help: revoke it if it was ever pushed, and take it from a secret
// error[CL2003] main.cl:48:46-57: 'machine.token' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: leave it out: whoever applies the configuration adds it
// error[CL2003] main.cl:48:79-90: 'cluster.secret' is to be a secret, and its value is written down
//   in rule 'raw-secret'
//   help: leave it out: talosctl gen secrets makes it, and whoever applies the configuration adds it
// error[CL0609] main.cl:49:46-56: no API types are known for 'OtherConfig' of 'v1alpha1'
//   here: OtherConfig
//   help: Talos 1.11 has no kind 'OtherConfig'
// error[CL2003] main.cl:49:100-111: 'clientSecret' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: name a secret instead: most of what takes a credential takes the name of a secret, or a variable
// error[CL2003] main.cl:50:63-74: 'apiKey' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: name a secret instead: most of what takes a credential takes the name of a secret, or a variable
