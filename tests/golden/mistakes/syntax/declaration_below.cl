// A declaration as YAML has it.
//--- was
  page about { team: "sales" }
//--- now
  page about:
    team: "sales"
//----
// error[CL0069]: ':' stands where '{' is expected
//   --> shop.cl:67:13
//    |
// 67 |   page about:
//    |             ^
//    |
//    = help: what is declared stands in braces: page about { ... }
//    = fix: write the braces
// 67 -   page about:
// 68 -     team: "sales"
// 67 +   page about {
// 68 +     team: "sales"
// 69 +   }
//
// 1 error
