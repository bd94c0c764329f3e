cluster second { kubernetes: 1.34.1 }

namespace shop {
  config settings { data { A: "1" } }
  config others { data { B: "1" } }
}
