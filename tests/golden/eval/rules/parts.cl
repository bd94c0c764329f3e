// A check of the project that does not hold shows what it saw: of `and` the part that is false, of `or` all that was asked.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
namespace shop { annotations { team: "sales", budget: "12" } }

let suffix = "-prod"
let second = 2
let third = 3
let known = ["a", "b", "c", "d", "e"]

kind limit in namespace {
  least: Int
  most: Int?
  check most == null or least <= most at self else "limit '\(name)' is none"
}

namespace limits { limit one { least: 5, most: 3 } }

rule shown {
  code: "GD0001"
  for (n in all(namespace).filter(n => n.name == "shop")) {
    check n.name.ends-with(suffix) at n else "a call, with what it is asked of and its argument"
    check n.annotations.size() > 1 and n.name == "front" at second else "the second of two"
    check n.name in known or n.name.size() < 3 at third else "a list, and both sides of or"
    check not (n.annotations.get("team") == "sales") at n.annotations else "a text that was looked up"
    check "\(n.name)-\(suffix)".size() > 100 at known else "values in a text"
    check all(namespace).any(m => m.name == "front") at suffix else "what a function is asked of has no value by itself"
    check false at all(limit) else "nothing to show"
  }
}
//----
// error[GD0001] main.cl:2:11-15: a call, with what it is asked of and its argument
//   label main.cl:20:11-35: n.name is "shop", suffix is "-prod"
//   in rule 'shown'
// error[GD0001] main.cl:2:18-61: a text that was looked up
//   label main.cl:23:11-53: n.annotations is { team, budget }, n.annotations.get("team") is "sales"
//   in rule 'shown'
// error[GD0001] main.cl:4:14-21: what a function is asked of has no value by itself
//   in rule 'shown'
// error[GD0001] main.cl:5:14-15: the second of two
//   label main.cl:21:40-57: n.name is "shop"
//   in rule 'shown'
// error[GD0001] main.cl:6:13-14: a list, and both sides of or
//   label main.cl:22:11-47: n.name is "shop", known is ["a", "b", "c", "d", ...], n.name.size() is 4
//   in rule 'shown'
// error[GD0001] main.cl:7:13-38: values in a text
//   label main.cl:24:11-45: n.name is "shop", suffix is "-prod", "\(n.name)-\(suffix)".size() is 10
//   in rule 'shown'
// error[CL0450] main.cl:15:26-29: limit 'one' is none
//   label main.cl:12:9-38: most is 3, least is 5
//   in namespace/limits.limit/one
// error[GD0001] main.cl:15:26-29: nothing to show
//   in rule 'shown'
// file kubernetes/cluster/limits-namespace.yaml (yaml) of namespace/limits
//   .apiVersion: "v1"                    <- literal std:/namespace.cl in namespace/limits
//   .kind: "Namespace"                   <- literal std:/namespace.cl in namespace/limits
//   .metadata.name: "limits"             <- builtin main.cl:15:11 in namespace/limits
//   .metadata.labels.pod-security.kubernetes.io/enforce: "baseline" <- default std:/namespace.cl in namespace/limits
// file kubernetes/cluster/shop-namespace.yaml (yaml) of namespace/shop
//   .apiVersion: "v1"                    <- literal std:/namespace.cl in namespace/shop
//   .kind: "Namespace"                   <- literal std:/namespace.cl in namespace/shop
//   .metadata.name: "shop"               <- builtin main.cl:2:11 in namespace/shop
//   .metadata.labels.pod-security.kubernetes.io/enforce: "baseline" <- default std:/namespace.cl in namespace/shop
//   .metadata.annotations.team: "sales"  <- declaration main.cl:2:38 in namespace/shop
//   .metadata.annotations.budget: "12"   <- declaration main.cl:2:55 in namespace/shop
