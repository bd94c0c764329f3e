/// Enough addresses for nodes; and too few networks for their pods, which its owner knows better.
@allow("CL2231", reason: "a test")
cluster demo {
  kubernetes: 1.34.0
  talos: 1.11.1
  network { nodes: 10.0.0.0/28, pods: 10.244.0.0/22, services: 10.96.0.0/16 }
}
node-pool control { role: "control-plane", count: 1 }
node-pool worker { count: 0..4 }
//----
