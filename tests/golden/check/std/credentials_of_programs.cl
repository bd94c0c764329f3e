// Credentials that programs are given, without a name before them: by flags, in SQL, in XML, as logins and as hashes.
cluster credentials { kubernetes: 1.34.1, domain: "example.org" }

defaults app {
  image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
}

namespace wrong {
  app words {
    command: ["curl", "-u", "shop:Zq8vN3xP7wK", "https://example.org"]
    args: ["mysql", "-uroot", "-pZq8vN3xP7wK"]
    probes { liveness: exec { command: ["mysqladmin", "ping", "-pZq8vN3xP7wK"] } }
  }
  config texts {
    data {
      MYSQL: "mysqldump -uroot -pZq8vN3xP7wK shop"
      CURL: "curl -sf -u shop:Zq8vN3xP7wK https://example.org"
      SQL: "ALTER USER shop IDENTIFIED BY 'Zq8vN3xP7wK'"
      XML: "<add key=\"Password\" value=\"Zq8vN3xP7wK\" />"
      LOGIN: #"{"auths":{"registry.example.org":{"auth":"c2hvcDpacTh2TjN4UDd3Sw=="}}}"#
      HASH: "shop:$apr1$Zq8vN3xP$Zq8vN3xP7wKZq8vN3xP7wK"
      ADDRESS: "robot:Zq8vN3xP7wK@registry.example.org/front"
    }
  }
}

namespace clean {
  app words {
    command: ["curl", "-u", "shop:$(SHOP_PASSWORD1)", "https://example.org"]
    args: ["mysql", "-uroot", "-p$(ROOT_PASSWORD1)", "-protocol=tcp"]
  }
  config texts {
    data {
      MYSQL: "mysqldump -uroot -p\"$ROOT_PASSWORD1\" shop; mkdir -p /var/lib/mysql1"
      CURL: "curl -sf -u $USER:$PASSWORD12 https://example.org; docker run -p127.0.0.1:3306:3306 -u 1000:1000 mysql"
      SQL: "ALTER USER shop IDENTIFIED BY '${PASSWORD1234}'"
      XML: "<password>${PASSWORD1234}</password><user>shop1234567</user>"
      LOGIN: #"{"auth":"kubernetes","auths":{}}"#
      HASH: "$5 for $6 of $apr1"
      ADDRESS: "ghcr.io/example/front:v1.2.0-rc1a2b3c@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    }
  }
}

@allow("CL2003", reason: "everybody knows it: it is that of the public demonstration")
namespace demonstration {
  config texts { data { MYSQL: "mysqldump -uroot -pZq8vN3xP7wK shop" } }
}
//----
// error[CL2003] credentials_of_programs.cl:11:29-47: an argument holds a credential, and everyone who may list processes can read it
//   in rule 'raw-secret'
//   help: take it from a variable: env { ... }, and "--flag=$(VARIABLE)"
// error[CL2003] credentials_of_programs.cl:12:31-46: an argument holds a credential, and everyone who may list processes can read it
//   in rule 'raw-secret'
//   help: take it from a variable: env { ... }, and "--flag=$(VARIABLE)"
// error[CL2003] credentials_of_programs.cl:13:63-78: an argument holds a credential, and everyone who may list processes can read it
//   in rule 'raw-secret'
//   help: take it from a variable: env { ... }, and "--flag=$(VARIABLE)"
// error[CL2003] credentials_of_programs.cl:17:14-51: this looks like a credential, the value of '-p'
//   in rule 'raw-secret'
//   help: revoke it if it was ever pushed, and take it from a secret
// error[CL2003] credentials_of_programs.cl:18:13-63: this looks like a credential, the value of '-u'
//   in rule 'raw-secret'
//   help: revoke it if it was ever pushed, and take it from a secret
// error[CL2003] credentials_of_programs.cl:19:12-57: this looks like a credential, the value of 'IDENTIFIED BY'
//   in rule 'raw-secret'
//   help: revoke it if it was ever pushed, and take it from a secret
// error[CL2003] credentials_of_programs.cl:20:12-60: this looks like a credential, the value of 'Password'
//   in rule 'raw-secret'
//   help: revoke it if it was ever pushed, and take it from a secret
// error[CL2003] credentials_of_programs.cl:21:14-88: this looks like a credential, the value of 'auth'
//   in rule 'raw-secret'
//   help: revoke it if it was ever pushed, and take it from a secret
// error[CL2003] credentials_of_programs.cl:22:13-57: this looks like the hash of a password
//   in rule 'raw-secret'
//   help: revoke it if it was ever pushed, and take it from a secret
// error[CL2003] credentials_of_programs.cl:23:16-62: this looks like an address with a password in it
//   in rule 'raw-secret'
//   help: revoke it if it was ever pushed, and take it from a secret
