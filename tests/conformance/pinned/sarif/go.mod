module clc.test/sarif

go 1.19

// Only its copy of the schema is read, which OASIS publishes.
require github.com/owenrumney/go-sarif/v3 v3.0.0
