// An object that is carried in from a YAML file is held against its API; the file is where it is named.
//--- main.cl
use std.raw.{raw-object}

cluster c { kubernetes: 1.34.1 }

namespace web {
  raw-object quota { object: file("quota.yaml").yaml }
}
//--- quota.yaml
apiVersion: v1
kind: ResourceQuota
metadata:
  name: small
  namespace: web
spec:
  hard:
    pods: "10"
  scope: [BestEffort]
//----
// error[CL0203] main.cl:6:35-47: 'k8s.ResourceQuotaSpec' has no field 'scope'
//   here: spec.scope of ResourceQuota 'small'
//   help: did you mean 'scopes'?
