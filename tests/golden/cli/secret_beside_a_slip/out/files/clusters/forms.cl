// What no name gives away, beside a slip: rule CL2003 about credentials does not run.
cluster forms { kubernetes: 1.34.1 }
namespace web {
  config a { data { A: "mysql -uroot -pZq8vN3xP7wK" }, nope: 1 }
  config b { data { B: "curl -u shop:Zq8vN3xP7wK https://x" }, nope: 1 }
  config c { data { C: "ALTER USER shop IDENTIFIED BY 'Zq8vN3xP7wK'" }, nope: 1 }
  config d { data { D: "<add key='Password' value='Zq8vN3xP7wK' />" }, nope: 1 }
  config e { data { E: "{\"auths\":{\"example.org\":{\"auth\":\"c2hvcDpacTh2TjN4UDd3Sw==\"}}}" }, labels { a: "b" } }
  config f { data { F: "shop:$2y$05$Zq8vN3xP7wKZq8vN3xP7wKZq8vN3xP7wKZq8vN3xP7wKZq8vN3xP7" }, labels { a: "b" } }
  app g { image: "registry.example.org/shop:Zq8vN3xP7wK@example.org/front:1", env { PASSWORD: secret/Zq8vN3xP7wK.keys.password } }
}
