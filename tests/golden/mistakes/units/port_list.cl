// Ports as a list.
//--- was
    ports { http: 8080, metrics: 9090 }
    env {
//--- now
    ports: [8080, 9090]
    env {
//----
// error[CL0210]: expected Map<PortName, Port>, found a list
//    --> shop.cl:92:12
//     |
//  92 |     ports: [8080, 9090]
//     |            ^^^^^^^^^^^^
//    ::: std:/container.cl:172:3
//     |
// 172 |   ports: Map<PortName, Port> = {}
//     |   ----- asked for here
//     |
//     = help: each has a name, and stands in braces: { name: value }
//
// 1 error
