// An app outside of any namespace.
//--- was
namespace monitoring { prometheus-adapter adapter {} }
//--- now
app lost { image: "ghcr.io/example/lost:v1.0.0@sha256:2222222222222222222222222222222222222222222222222222222222222222" }

namespace monitoring { prometheus-adapter adapter {} }
//----
// error[CL0275]: 'app' must stand in namespace
//    --> shop.cl:144:1
//     |
// 144 | app lost { image: "ghcr.io/example/lost:v1.0.0@sha256:22222222222222...
//     | ^^^
//     |
//     = help: declare it inside one, or say which: app lost in NAME { }
//
// 1 error
