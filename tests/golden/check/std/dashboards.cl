// A file that is no dashboard is told where it is named, and one of rows, as old exports have them, is one.
//--- main.cl
use std.grafana.{dashboard}

cluster demo { kubernetes: 1.34.1 }
namespace broken {
  dashboard untitled { file: "untitled.json" }
  dashboard list { file: "list.json" }
  dashboard number { file: "number.json" }
  dashboard nothing { file: "nothing.json" }
  dashboard null-title { file: "null-title.json" }
  dashboard false-title { file: "false-title.json" }
  dashboard false-panels { file: "false-panels.json" }
}
namespace clean {
  dashboard panels { file: "panels.json" }
  dashboard rows { file: "rows.json" }
  dashboard empty { file: "empty.json" }
}
//--- untitled.json
{ "panels": [] }
//--- list.json
[1]
//--- number.json
1
//--- nothing.json
null
//--- null-title.json
{ "title": null, "panels": [] }
//--- false-title.json
{ "title": 1, "panels": [] }
//--- false-panels.json
{ "title": "a", "panels": {} }
//--- panels.json
{ "title": "a", "panels": [] }
//--- rows.json
{ "title": "a", "rows": [{ "panels": [] }] }
//--- empty.json
{ "title": "a" }
//----
// error[CL0450] main.cl:5:30-45: this is no dashboard: it has no title
//   in namespace/broken.dashboard/untitled
//   help: save it in Grafana by Share, Export, and take that file
// error[CL0450] main.cl:6:26-37: this is no dashboard: it has no title
//   in namespace/broken.dashboard/list
//   help: save it in Grafana by Share, Export, and take that file
// error[CL0450] main.cl:7:28-41: this is no dashboard: it has no title
//   in namespace/broken.dashboard/number
//   help: save it in Grafana by Share, Export, and take that file
// error[CL0450] main.cl:8:29-43: this is no dashboard: it has no title
//   in namespace/broken.dashboard/nothing
//   help: save it in Grafana by Share, Export, and take that file
// error[CL0450] main.cl:9:32-49: this is no dashboard: it has no title
//   in namespace/broken.dashboard/null-title
//   help: save it in Grafana by Share, Export, and take that file
// error[CL0450] main.cl:10:33-51: the title of this dashboard is no text
//   in namespace/broken.dashboard/false-title
//   help: save it in Grafana by Share, Export, and take that file
// error[CL0450] main.cl:11:34-53: the panels of this dashboard are no list
//   in namespace/broken.dashboard/false-panels
//   help: save it in Grafana by Share, Export, and take that file
