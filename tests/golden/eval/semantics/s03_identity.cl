// S3: id as declared, key, path and name; references go by id though the name is another.
//--- main.cl
@root
kind world {}
kind thing in world { size: Int = 1 }
world w {}
thing database { name: "database-cnpg" }
for (n in ["a", "b"]) { thing part[n] { name: "part of \(n)" } }
rule identity {
  code: "XX0001"
  check thing/database.id == "database" and thing/database.name == "database-cnpg" else "id and name"
  check thing/database.path == "thing/database" else "the path"
  check thing/part["a"].id == "part-a" and thing/part["a"].key == "a" else "of a family"
  check thing/part["b"].name == "part of b" else "a name of its own"
  check thing/database.key == null else "no key"
}
//----
