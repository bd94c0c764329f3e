// The message of a check behind a comma.
//--- was
  check team != "" at team
    else "page '\(name)' has no team"
    help "name one"
//--- now
  check team != "" at team, "page '\(name)' has no team"
//----
// error[CL0075]: a check has no message
//   --> shop.cl:28:27
//    |
// 28 |   check team != "" at team, "page '\(name)' has no team"
//    |                           ^
//    |
//    = help: the message stands behind `else`
//    = fix: write 'else'
// 28 -   check team != "" at team, "page '\(name)' has no team"
// 28 +   check team != "" at team else "page '\(name)' has no team"
//
// 1 error
