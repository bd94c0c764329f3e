cluster a {kubernetes: 1.34.1}

namespace web {
  config settings { data { A: 1 } }
}
