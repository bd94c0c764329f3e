// Nodes have none of the addresses that are given to load balancers.
cluster racks {
  domain: "example.org"
  kubernetes: 1.34.0
  talos: 1.11.1
  network { nodes: 10.0.0.0/24, load-balancers: 10.0.0.128/25 }
}
node-pool control { role: "control-plane", node a { address: 10.0.0.130 }, node b { address: 10.0.0.12 }, node c { address: 10.0.0.13 } }
//----
// error[CL2230] addresses_of_nodes.cl:8:62-72: node 'a' has the address 10.0.0.130, which is one of those for load balancers: 10.0.0.128/25
//   label addresses_of_nodes.cl:6:49-62: and cluster/racks
//   in rule 'address-overlap'
//   help: leave the addresses of nodes out of load-balancers
