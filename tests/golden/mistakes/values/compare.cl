// Things that cannot be compared.
//--- was
  for (p in all(page)) { check p.name != "x" at p else "a page is called x" }
//--- now
  for (p in all(page)) { check p.name > 3 at p else "a page is called x" }
//----
// error[CL0220]: expected String, found the number 3
//    --> shop.cl:151:41
//     |
// 151 |   for (p in all(page)) { check p.name > 3 at p else "a page is called x" }
//     |                                         ^
//     |
//     = help: a text stands in quotes
//     = fix: put it in quotes
// 151 - ...n all(page)) { check p.name > 3 at p else "a page is called x" }
// 151 + ...n all(page)) { check p.name > "3" at p else "a page is called x" }
//
// 1 error
