// A key that two turns of a `for` write is one error, which names the turns; rules leave the map alone.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
namespace web {
  config letters {
    data { for (x in ["a", "b", "a"]) { ["KEY_\(x)"]: x } }
  }
  config numbers {
    data { for (i in 1..2) { for (k, v in { one: "x", two: "y" }) { ["KEY_\(i)"]: v } } }
  }
  config apart {
    data { KEY: "1", for (x in ["KEY"]) { [x]: "2" } }
  }
}
rule sizes {
  code: "XX0001"
  for (c in all(config)) {
    check c.data.size() > 5 and c.data.KEY_a == "q" at c else "\(c.data.size()) \(c.data.KEY_a)"
    check c.data.get("OTHER") != null at c else "it has no OTHER"
    check c.data.keys().size() > 5 at c else "it has \(c.data.keys().size()) keys"
  }
}
//----
// error[CL0214] main.cl:4:42-52: 'KEY_a' is written twice in one body
//   here: first with x = "a" in turn 1, then with x = "a" in turn 3
//   label main.cl:4:23-26: the first of these
//   label main.cl:4:33-36: the second
//   help: leave one of them out, or put what is in both into one
// error[CL0214] main.cl:7:70-80: 'KEY_1' is written twice in one body
//   here: first with k = "one", v = "x" in turn 1, then with k = "two", v = "y" in turn 2
//   label main.cl:7:50-53: the first of these
//   label main.cl:7:60-63: the second
//   help: leave one of them out, or put what is in both into one
// error[CL0214] main.cl:10:44-45: 'KEY' is written twice in one body
//   label main.cl:10:12-15: first written here
//   help: leave one of them out, or put what is in both into one
