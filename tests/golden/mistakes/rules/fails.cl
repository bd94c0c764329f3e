// A rule that fails.
//--- was
  for (p in all(page)) { check p.name != "x" at p else "a page is called x" }
//--- now
  for (p in all(page)) { check p.team.split("-")[3] != "x" at p else "a page is called x" }
//----
// error[CL0405]: there is no element 3 in a list of 1
//    --> shop.cl:151:50
//     |
// 151 |   for (p in all(page)) { check p.team.split("-")[3] != "x" at p else...
//     |                                ----------------- ^
//     |                                |
//     |                                this list
//     |
//     = in rule 'every-page-has-a-letter'
//     = help: the first element has the number 0; .first() and .last() are null if there is none
//
// 1 error
