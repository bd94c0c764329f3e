type Probe = http { port: Port } | exec { command: [String] }

let liveness: Probe = http { port: 8080 }
