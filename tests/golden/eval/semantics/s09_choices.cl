// S9: variants without prefix where expected; match is exhaustive and narrows; open kinds built in place or referred to;
// base kinds; functions, generics, methods.
//--- main.cl
type Probe = http { path: UrlPath, port: Int } | exec { command: [String] }
fn port(p: Probe) -> Int = match (p) { http => p.port, exec => 0 }
fn says(v: Int | String | null) -> String = match (v) { 1 => "one", Int => "number \(v)", String => v, else => "nothing" }
fn second<T>(items: [T]) -> T? = items.skip(1).first()
fn apply<A, B>(x: A, f: (A) -> B) -> B = f(x)
fn twice(n: Int) -> Int = n * 2
@root
kind world {}
kind workload in app { let replicas: Int }
kind plain is workload { count: Int = 1, let replicas = count, let holder = app.id }
kind fixed is workload { let replicas = 7 }
kind app in world { workload: workload = plain {} }
kind rails is app { extra: Int = 1 }
world w {}
defaults plain { count: 3 }
app a {}
rails b { workload: fixed {} }
app c { workload: plain { count: 9 } }
rule choices {
  code: "XX0001"
  check port(http { path: "/", port: 80 }) == 80 and port(Probe.exec { command: [] }) == 0 else "variants"
  check says(1) == "one" and says(5) == "number 5" and says("x") == "x" and says(null) == "nothing" else "match"
  check second([1, 2]) == 2 and apply(3, twice) == 6 and (4).apply(n => "\(n)") == "4" else "functions"
  check app/a.workload.replicas == 3 and app/b.workload.replicas == 7 and app/c.workload.replicas == 9 else "open kinds"
  check all(plain).map(p => p.holder) == ["a", "c"] and all(app).size() == 3 and app/b.id == "b" else "in place"
}
//----
