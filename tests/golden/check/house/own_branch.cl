/// The cluster's own repository is to move: that of `flux bootstrap` follows a branch, and nobody else's does.
//--- main.cl
use std.crd.flux

cluster demo { domain: "example.org", kubernetes: 1.34.0 }

namespace flux-system {
  emit flux.GitRepository { metadata { name: "flux-system" }, spec { interval: "1m", url: "https://git.example.org/home.git", ref { branch: "main" } } }
  emit flux.GitRepository { metadata { name: "other" }, spec { interval: "1m", url: "https://git.example.org/other.git", ref { branch: "main" } } }
}
namespace web {
  emit flux.GitRepository { metadata { name: "flux-system" }, spec { interval: "1m", url: "https://git.example.org/other.git", ref { branch: "main" } } }
}
@allow("CL2036", reason: "it is ours too")
namespace ours {
  emit flux.GitRepository { metadata { name: "more" }, spec { interval: "1m", url: "https://git.example.org/more.git", ref { branch: "main" } } }
}
//----
// warning[CL2036] main.cl:7:136-142: 'main' is another revision tomorrow
//   in rule 'branch-of-others'
//   help: name a tag or a commit
// warning[CL2036] main.cl:10:142-148: 'main' is another revision tomorrow
//   in rule 'branch-of-others'
//   help: name a tag or a commit
