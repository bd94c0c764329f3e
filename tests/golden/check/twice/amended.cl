// S6: two amendments of one instance, and two defaults of one kind, may not set the same; what differs is merged.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
kind pair in namespace {
  config settings { data { A: "1" }, labels { a: "1" } }
}
namespace web {
  pair one {
    config/settings { data { A: "2" } }
    config/settings { data { A: "3" }, labels { b: "2" } }
    config/settings { data { B: "4" } }
  }
  defaults config { labels { team: "web" } }
  defaults config { labels { tier: "front" } }
  defaults config { labels: { team: "other" } }
}
//----
// error[CL0214] main.cl:8:30-31: 'A' is written twice in one body
//   label main.cl:7:30-31: first written here
//   help: leave one of them out, or put what is in both into one
// error[CL0214] main.cl:13:21-27: 'labels' is written twice in one body
//   label main.cl:11:21-27: first written here
//   help: leave one of them out, or put what is in both into one
