// S21: line ends separate, commas on one line; what continues a line; for and if everywhere; spreads; computed keys.
//--- main.cl
@root
kind world {}
world w {}
let list = [1
  2
  3]
let chain = [3, 1, 2]
  .sort()
  .map(n => n * 2)
let sum = 1
  + 2
  * 3
let words = if (sum > 5
  and true) "big"
  else "small"
let ports = [80, 22]
let labels: Map<String, Any> = { for (k, v in { a: 1, b: 2 }) { [k]: v }, tier: "web", ...{ a: 9, c: 3 } }
rule layout {
  code: "XX0001"
  check list == [1, 2, 3] and chain == [2, 4, 6] and sum == 7 and words == "big" else "lines"
  check [for (p in ports) if (p != 22) { port: p }].size() == 1 else "for and if in a list"
  check labels.a == 1 and labels.c == 3 and labels.tier == "web" else "explicit entries beat spreads"
}
//----
