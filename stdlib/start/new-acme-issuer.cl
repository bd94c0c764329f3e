acme-issuer name {
  dns01: fill-in  // Dns01: cloudflare { token: secret/NAME.keys.KEY }; or http01: the NAME of a gateway
}
