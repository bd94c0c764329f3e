//--- was
defaults secret { sync: from-store { store: doppler } }
//--- now
secret defaults { sync: from-store { store: doppler } }
//----
// error[CL0275]: 'secret' must stand in namespace
//   --> shop.cl:16:1
//    |
// 16 | secret defaults { sync: from-store { store: doppler } }
//    | ^^^^^^
//    |
//    = help: what all of a kind have begins with the word: defaults secret { }
//    = fix: write 'defaults secret'
// 16 - secret defaults { sync: from-store { store: doppler } }
// 16 + defaults secret { sync: from-store { store: doppler } }
//
// 1 error
