// `defaults KIND` the other way round, where an instance may stand: it may be called so, but lacks what is meant for others.
cluster c { domain: "example.org", kubernetes: 1.34.1 }
kind page in namespace { team: String, size: Int = 1 }
namespace web {
  page defaults { size: 2 }
  config defaults { data { A: "1" } }
}
//----
// error[CL0213] defaults_as_name.cl:5:8-16: 'page' needs 'team'
//   label defaults_as_name.cl:3:26-30: declared here
//   help: what all of a kind have begins with the word: defaults page { }
