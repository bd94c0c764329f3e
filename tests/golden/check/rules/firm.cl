// Nobody allows what a firm rule finds, or makes it weaker.
//--- main.cl
cluster main { kubernetes: 1.34.1 }

@severity("GD0002", "info")
@allow("GD0002", reason: "we know")
namespace c {}

@severity("GD0002", "warning")
namespace d {}

@severity("GD0002", "error")
namespace e {}

rule two {
  code: "GD0002"
  severity: "warning"
  firm: true
  for (n in all(namespace)) { check n.name != "x" at n else "it is x" }
}
//----
// error[CL0460] main.cl:3:11-19: what rule 'two' finds can't be allowed
//   help: what it finds is never meant; 'clc explain GD0002' tells why
// error[CL0460] main.cl:4:8-16: what rule 'two' finds can't be allowed
//   help: what it finds is never meant; 'clc explain GD0002' tells why
