// A text is filled up to as many characters as are asked for, and no further.
//--- main.cl
@root
kind world {
  emit yaml({
    a: "a".pad-left(5, "xyz")
    b: "a".pad-right(4, "äö")
    c: "abc".pad-left(2)
    d: "a".pad-left(3, "")
    e: "a\nb".indent(2)
  }) at "out.yaml"
  emit yaml({ a: "a".pad-left(10001), b: "a".indent(9000000000) }) at "more.yaml"
}
world w {}
//----
// error[CL0408] main.cl:10:18-37: the result of '"a".pad-left(10001)' is out of range
//   help: lines of more than 10000 characters help nobody
// error[CL0408] main.cl:10:42-64: the result of '"a".indent(9000000000)' is out of range
//   help: lines of more than 10000 characters help nobody
// file out.yaml (yaml) of world/w
//   .a: "xyzxa"                          <- computed main.cl:4:8 in world/w of 3
//   .b: "aäöä"                           <- computed main.cl:5:8 in world/w of 3
//   .c: "abc"                            <- computed main.cl:6:8 in world/w of 3
//   .d: "a"                              <- computed main.cl:7:8 in world/w of 3
//   .e: "  a\n  b"                       <- computed main.cl:8:8 in world/w of 2
