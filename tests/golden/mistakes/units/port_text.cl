// A port as a text.
//--- was
    ports { http: 8080, metrics: 9090 }
    env {
//--- now
    ports { http: "8080", metrics: 9090 }
    env {
//----
// error[CL0220]: expected Port, found a text
//    --> shop.cl:92:19
//     |
//  92 |     ports { http: "8080", metrics: 9090 }
//     |                   ^^^^^^
//    ::: std:/container.cl:172:3
//     |
// 172 |   ports: Map<PortName, Port> = {}
//     |   ----- asked for here
//     |
//     = help: a number stands without quotes
//     = fix: leave out the quotes
//  92 -     ports { http: "8080", metrics: 9090 }
//  92 +     ports { http: 8080, metrics: 9090 }
//
// 1 error
