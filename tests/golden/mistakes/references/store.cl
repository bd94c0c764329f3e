// A store that does not exist.
//--- was
defaults secret { sync: from-store { store: doppler } }
//--- now
defaults secret { sync: from-store { store: dopler } }
//----
// error[CL0207]: no store 'dopler' is declared
//   --> shop.cl:16:45
//    |
// 16 | defaults secret { sync: from-store { store: dopler } }
//    |                                             ^^^^^^
//    |
//    = help: did you mean 'doppler'?
//    = fix: change to 'doppler'
// 16 - defaults secret { sync: from-store { store: dopler } }
// 16 + defaults secret { sync: from-store { store: doppler } }
//
// 1 error
