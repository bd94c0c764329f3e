// Each mistake keeps its declaration from being evaluated, and so from rule CL2003, which is about credentials.
cluster slips { kubernetes: 1.34.1 }
namespace web {
  config a { data { PASSWORD: "swordfish-9", MODE: app/nope.name } }
  config b { data { PASSWORD: "swordfish-9", MODE: "fast" + 1 } }
  config c { data { DATABASE: "postgres://shop:swordfish-9@db:5432/shop", "--token": "x" }, nope: 1 }
}
