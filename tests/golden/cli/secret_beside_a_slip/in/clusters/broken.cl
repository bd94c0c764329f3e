cluster broken { kubernetes: 1.34.1 }
namespace web {
  config a { data { PASSWORD "swordfish-9" } }
  config b { data { PASSWORD: "swordfish-9 } }
}
