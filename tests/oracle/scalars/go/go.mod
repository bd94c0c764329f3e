// What the oracle scripts compare scalars with; built into the build folder.
module clc/oracle

go 1.23

require (
	github.com/distribution/reference v0.6.0
	github.com/hashicorp/go-version v1.7.0
	github.com/robfig/cron/v3 v3.0.1
	k8s.io/apimachinery v0.31.4
)

require (
	github.com/fxamacker/cbor/v2 v2.7.0 // indirect
	github.com/gogo/protobuf v1.3.2 // indirect
	github.com/opencontainers/go-digest v1.0.0 // indirect
	github.com/x448/float16 v0.8.4 // indirect
	gopkg.in/inf.v0 v0.9.1 // indirect
)
