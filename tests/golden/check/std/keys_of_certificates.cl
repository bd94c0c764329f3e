/// Keys of certificates have a size that cert-manager makes.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
self-signed-issuer own {}
defaults certificate { names: ["www.example.org"], issuer: own }
namespace broken {
  certificate small { private-key { size: 1024 } }
  certificate odd { private-key { algorithm: "ECDSA", size: 512 } }
  certificate sized { private-key { algorithm: "Ed25519", size: 256 } }
}

// What is right.
namespace clean {
  certificate large { private-key { algorithm: "RSA", size: 4096, encoding: "PKCS8" } }
  certificate curve { private-key { algorithm: "ECDSA", size: 384 } }
  certificate edwards { private-key { algorithm: "Ed25519", rotation-policy: "Never" } }
}
//----
// error[CL0450] keys_of_certificates.cl:6:43-47: cert-manager makes no key of RSA with 1024 bits
//   in namespace/broken.certificate/small
//   help: 2048 to 8192 for RSA; 256, 384 or 521 for ECDSA; Ed25519 has one size, and names none
// error[CL0450] keys_of_certificates.cl:7:61-64: cert-manager makes no key of ECDSA with 512 bits
//   in namespace/broken.certificate/odd
//   help: 2048 to 8192 for RSA; 256, 384 or 521 for ECDSA; Ed25519 has one size, and names none
// error[CL0450] keys_of_certificates.cl:8:65-68: cert-manager makes no key of Ed25519 with 256 bits
//   in namespace/broken.certificate/sized
//   help: 2048 to 8192 for RSA; 256, 384 or 521 for ECDSA; Ed25519 has one size, and names none
