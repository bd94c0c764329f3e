use "../../lib/names.cl" as names

namespace web {
  config settings { data { A: names.one } }
}
