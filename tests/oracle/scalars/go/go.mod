module clc/oracle

go 1.19

require (
	github.com/distribution/reference v0.6.0
	github.com/hashicorp/go-version v1.7.0
	github.com/robfig/cron/v3 v3.0.1
	k8s.io/apimachinery v0.26.15
)

require (
	github.com/gogo/protobuf v1.3.2 // indirect
	github.com/opencontainers/go-digest v1.0.0 // indirect
	gopkg.in/inf.v0 v0.9.1 // indirect
)
