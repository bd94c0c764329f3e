// What can't be read may declare an instance of the kind that is asked for, or of one that is such a kind.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
kind greeting in namespace {}
kind formal is greeting {}
kind letter in namespace { opening: greeting }
namespace post {
  formal { {}
  letter one { opening: greeting/polite }
}
namespace web { {
  config below { data { A: "a" } }
}
namespace shop {
  config here { data { A: config/below.data.A } }
}
//----
// error[CL0040] main.cl:6:12-13: expected an entry or '}', found '{'
//   help: a block has a name before it: NAME { ... }
// error[CL0040] main.cl:9:17-18: expected an entry or '}', found '{'
//   help: a block has a name before it: NAME { ... }
