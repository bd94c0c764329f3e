// Numbers are those of the core schema of YAML 1.2; a second document is none to leave out.
//--- main.cl
@root
kind world {
  let all = file("all.yaml").yaml
  emit yaml({ numbers: all }) at "numbers.yaml"
  emit yaml({ sum: Int(all.hex) + Int(all.octal) }) at "sum.yaml"
  emit yaml({ each: file("two.yaml").documents, one: file("one.yaml").yaml, none: file("none.yaml").documents }) at "each.yaml"
  emit yaml({ lost: file("two.yaml").yaml }) at "lost.yaml"
}
world w {}
//--- all.yaml
hex: 0x1F
octal: 0o17
plus: +3
endless: .inf
less: -.INF
texts: [0x, 0o8, "0x1F", 1_000, .info, 0x-1, -0x1F, 12h]
float: 1.50
//--- one.yaml
---
a: 1
---
//--- two.yaml
a: 1
---
b: 2
//--- none.yaml
//----
// error[CL0432] main.cl:7:26-36: 'two.yaml' is no valid YAML: line 3, column 1: a second document begins here, and one is wanted
//   help: 'documents' instead of 'yaml' gives the list of all
// file each.yaml (yaml) of world/w
//   .each[0].a: 1                        <- input main.cl:6:26 <- literal main.cl:6:26 in world/w
//   .each[1].b: 2                        <- input main.cl:6:26 <- literal main.cl:6:26 in world/w
//   .one.a: 1                            <- input main.cl:6:59 <- literal main.cl:6:59 in world/w
//   .none: []                            <- input main.cl:6:88 <- literal main.cl:6:88 in world/w
// file numbers.yaml (yaml) of world/w
//   .numbers.hex: 31                     <- input main.cl:3:18 <- literal main.cl:3:18 in world/w
//   .numbers.octal: 15                   <- input main.cl:3:18 <- literal main.cl:3:18 in world/w
//   .numbers.plus: 3                     <- input main.cl:3:18 <- literal main.cl:3:18 in world/w
//   .numbers.endless: .inf               <- input main.cl:3:18 <- literal main.cl:3:18 in world/w
//   .numbers.less: -.INF                 <- input main.cl:3:18 <- literal main.cl:3:18 in world/w
//   .numbers.texts[0]: "0x"              <- input main.cl:3:18 <- literal main.cl:3:18 in world/w
//   .numbers.texts[1]: "0o8"             <- input main.cl:3:18 <- literal main.cl:3:18 in world/w
//   .numbers.texts[2]: "0x1F"            <- input main.cl:3:18 <- literal main.cl:3:18 in world/w
//   .numbers.texts[3]: "1_000"           <- input main.cl:3:18 <- literal main.cl:3:18 in world/w
//   .numbers.texts[4]: ".info"           <- input main.cl:3:18 <- literal main.cl:3:18 in world/w
//   .numbers.texts[5]: "0x-1"            <- input main.cl:3:18 <- literal main.cl:3:18 in world/w
//   .numbers.texts[6]: "-0x1F"           <- input main.cl:3:18 <- literal main.cl:3:18 in world/w
//   .numbers.texts[7]: "12h"             <- input main.cl:3:18 <- literal main.cl:3:18 in world/w
//   .numbers.float: 1.50                 <- input main.cl:3:18 <- literal main.cl:3:18 in world/w
// file sum.yaml (yaml) of world/w
//   .sum: 46                             <- computed main.cl:5:20 in world/w of 2
