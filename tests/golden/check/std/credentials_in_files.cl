//--- credentials_in_files.cl
/// A file in JSON, YAML or TOML is looked into: the names of its entries tell what is a credential.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace web {
  config one {
    files {
      "a.json": "files/a.json"
      "b.yaml": "files/b.yaml"
      "c.toml": "files/c.toml"
      "d.txt": "files/b.yaml"
    }
  }
}
//--- files/a.json
{ "mail": { "smtpPassword": "swordfish", "user": "shop" } }
//--- files/b.yaml
users:
- name: shop
  password: swordfish
- name: other
  password: "${OTHER_PASSWORD}"
//--- files/c.toml
[database]
password = "swordfish"
existingSecret = "here"
//----
// error[CL2003] credentials_in_files.cl:6:17-31: 'mail.smtpPassword' in file 'a.json' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: a ConfigMap is open to all: take it from a secret
// error[CL2003] credentials_in_files.cl:7:17-31: 'users[0].password' in file 'b.yaml' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: a ConfigMap is open to all: take it from a secret
// error[CL2003] credentials_in_files.cl:8:17-31: 'database.password' in file 'c.toml' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: a ConfigMap is open to all: take it from a secret
