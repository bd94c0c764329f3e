// A ConfigMap holds 1 MiB, counted in bytes.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }

let sixteen = "0123456789abcdef"
let kibibyte = [for (n in 1..64) sixteen].join("")
let half = [for (n in 1..512) kibibyte].join("")

namespace broken {
  config letters { data { a: half, b: half, c: "!" } }
  config two-bytes { data { a: half.replace("abc", "é\u{e9}\u{e9}"), b: half.replace("abc", "ééé") } }
}
namespace clean {
  config full { data { a: half, b: half } }
  config small { data { a: "é" } }
}
//----
// error[CL0450] heavy_configs.cl:9:10-17: config 'letters' would be 1048577 bytes, and a ConfigMap is 1 MiB at most
//   in namespace/broken.config/letters
//   help: split it; or put it into the image, or on a volume
// error[CL0450] heavy_configs.cl:10:10-19: config 'two-bytes' would be 1245184 bytes, and a ConfigMap is 1 MiB at most
//   in namespace/broken.config/two-bytes
//   help: split it; or put it into the image, or on a volume
