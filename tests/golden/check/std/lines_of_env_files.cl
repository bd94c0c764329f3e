// A line that says a key again would be lost, and Kustomize refuses it.
//--- main.cl
cluster demo { kubernetes: 1.34.1 }
namespace web {
  config twice { env-file: "twice.env" }
  config once { env-file: "once.env" }
}
//--- twice.env
# A=0
A=1
B=1

export A=2
//--- once.env
# A=0
A=1
#A=2

B=A=3
B2=A=4
//----
// error[CL0450] main.cl:3:28-39: lines 2 and 5 of file 'twice.env' both say 'A'
//   in namespace/web.config/twice
//   help: keep one of them
