// S20: forms of numbers; percents; mod and div; / gives a Float; ranges with both ends, and empty ones.
//--- main.cl
@root
kind world {}
world w {}
rule numbers {
  code: "XX0001"
  let net: Cidr = 10.0.0.0/30
  check 1_000 == 1000 and 0x1f == 31 and 0o644 == 420 else "forms"
  check mod(7, 3) == 1 and div(7, 2) == 3 and 7 / 2 == 3.5 and (9).div(2) == 4 else "div and mod"
  check [for (n in 1..3) n] == [1, 2, 3] and [for (n in 3..1) n] == [] else "ranges"
  check (1..5).size() == 5 and 5 in 1..5 and not (6 in 1..5) else "both ends"
  check 1 < 2 and 2 <= 2 and 3 != 4 and 1 - 2 == -1 else "comparisons"
}
//----
