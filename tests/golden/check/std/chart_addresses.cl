// A blank in the address of a chart, and versions that are another tomorrow.
//--- main.cl
cluster demo { kubernetes: 1.34.1 }
namespace web {
  chart a { from: "https://charts.example.org/a b", version: "1.2.3" }
  chart b { from: "oci:// ghcr.io/example/b", version: "1.2.3" }
  chart c { from: "https://charts.example.org", version: "latest" }
  chart d { from: "https://charts.example.org", version: "1.x" }
  chart e { from: "https://charts.example.org", version: "1.2.3" }
}
//----
// error[CL0450] main.cl:3:19-51: 'https://charts.example.org/a b' is no repository of charts
//   in namespace/web.chart/a
//   help: it begins with https:// or oci://, and has no blanks
// error[CL0450] main.cl:4:19-45: 'oci:// ghcr.io/example/b' is no repository of charts
//   in namespace/web.chart/b
//   help: it begins with https:// or oci://, and has no blanks
// error[CL2035] main.cl:5:58-66: 'latest' of chart 'c' is no version but a range
//   in rule 'floating-version'
//   help: write the version that it stands for today
// error[CL2035] main.cl:6:58-63: '1.x' of chart 'd' is no version but a range
//   in rule 'floating-version'
//   help: write the version that it stands for today
