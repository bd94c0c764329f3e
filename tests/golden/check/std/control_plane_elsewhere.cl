/// Somebody else runs the control plane.
cluster demo { kubernetes: 1.34.0, talos: 1.11.1 }
@allow("CL2008", reason: "the provider runs the control plane")
node-pool workers { count: 3 }
//----
