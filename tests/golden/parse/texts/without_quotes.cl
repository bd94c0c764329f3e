namespace web {
  app front { image: ghcr.io/shop/front:1.2 }
  app back { image: nginx:1.27, replicas: 2 }
}
//----
// error[CL0040] main.cl:2:40-41: expected '}' or ',', found ':'
//   help: a text stands in quotes: "ghcr.io/shop/front:1.2"
//   fix (unsafe): write "ghcr.io/shop/front:1.2": main.cl:2:22-44 => "\"ghcr.io/shop/front:1.2\""
// error[CL0040] main.cl:3:26-27: expected '}' or ',', found ':'
//   help: a text stands in quotes: "nginx:1.27"
//   fix (unsafe): write "nginx:1.27": main.cl:3:21-31 => "\"nginx:1.27\""
