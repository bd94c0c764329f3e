// The name of an image is lower case in all its parts; the whole of it is said.
//--- main.cl
cluster demo { kubernetes: 1.34.1 }
let a: Image = "ghcr.io/Example/Front_End/App:v1"
let c: Image = "library/Nginx:V1"
rule seen { code: "CL9001", check a != c else "never said" }
//----
// error[CL0217] main.cl:2:25-26: 'ghcr.io/Example/Front_End/App:v1' is no Image: the name of an image is lower case
//   label main.cl:2:8-13: asked for here
//   help: write ghcr.io/example/front_end/app:v1
// error[CL0217] main.cl:3:25-26: 'library/Nginx:V1' is no Image: the name of an image is lower case
//   label main.cl:3:8-13: asked for here
//   help: write library/nginx:V1
