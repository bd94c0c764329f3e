// A family and a single instance of one name: a reference could mean both.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
namespace web {
  for (q in ["a", "b"]) {
    config queue[q] { data { NAME: q } }
  }
  config queue { data { NAME: "all" } }
}
//----
// error[CL0214] main.cl:6:10-15: 'config/queue' is written twice in one body
//   label main.cl:4:12-17: a family of this name
//   help: give one of them another name: a reference could mean both
