cluster first { kubernetes: 1.34.1 }

namespace web {
  config settings { data { RELAY: nobody } }
}
