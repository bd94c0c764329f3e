// The values of a chart ask for no more than the limit beside it lets them have.
//--- main.cl
cluster c { kubernetes: 1.34.1 }
defaults chart { from: "https://example.org/charts", version: "1.0.0" }
namespace web {
  chart broken { values { web { resources { requests { cpu: 2, memory: "2Gi" }, limits { cpu: "500m", memory: 1Gi } } } } }
  chart clean { values { resources { requests { cpu: 1, memory: "1024Mi" }, limits { cpu: 1, memory: 1Gi } } } }
  chart filled { values { resources { requests { memory: "{{ .Values.memory }}" }, limits { memory: 1Gi } } } }
  @allow("CL2011", reason: "a test")
  chart allowed { values { resources { requests { memory: 2Gi }, limits { memory: 1Gi } } } }
}
//----
// error[CL2011] main.cl:4:61-62: 'web.resources.requests' asks for more cpu than the limit beside it: 500m
//   in rule 'chart-requests'
//   help: lower the request, or raise the limit
// error[CL2011] main.cl:4:72-77: 'web.resources.requests' asks for more memory than the limit beside it: 1Gi
//   in rule 'chart-requests'
//   help: lower the request, or raise the limit
