/// Certificates and who signs them, by cert-manager.
use std.program.{unit}
use std.crd.cert-manager as api
use std.values.{EmailAddress, SecretKey, WebAddress, go-text}

/// Who signs certificates, for all namespaces. Open: each way of signing `is` one.
@also-called("cluster-issuer")
kind issuer in cluster {
  /// How cert-manager has it signed.
  let signer: api.ClusterIssuerSpec

  emit api.ClusterIssuer {
    metadata { name: name }
    spec: signer
  }
}

/// Where the record is written that proves to an ACME server that a domain is ours.
type Dns01 =
    /// Cloudflare, by a token that may write records.
    cloudflare {
      /// The token.
      token: SecretKey
    }
  /// DigitalOcean, by a token that may write records.
  | digitalocean {
    /// The token.
    token: SecretKey
  }
  /// Route 53 of AWS, by a key or by what the pods of cert-manager are allowed to do.
  | route53 {
    /// The id of the zone; looked for by its name if not set.
    zone: String?
    /// The region: `eu-central-1`; that of the pods if not set.
    region: String?
    /// The role that is taken on; none if not set.
    role: String?
    /// The id of the key; what the pods are allowed to do if not set.
    access-key: SecretKey?
    /// The key itself.
    secret-key: SecretKey?
  }
  /// A name server that takes updates, signed by a shared key.
  | rfc2136 {
    /// Where it answers: its address, and a port if that is not 53.
    server: String
    /// The name of the key, as the server knows it.
    key-name: String
    /// The key, in Base64.
    key: SecretKey
    /// How it is signed.
    algorithm: "HMACMD5" | "HMACSHA1" | "HMACSHA256" | "HMACSHA512" = "HMACSHA256"
  }

/// An ACME server such as Let's Encrypt. It asks for a proof that a domain is ours: a record of the DNS, which wildcards need, or
/// a page that is served under the name.
kind acme-issuer is issuer {
  /// The directory of the server.
  server: WebAddress = "https://acme-v02.api.letsencrypt.org/directory"
  /// Whom the server writes to before a certificate ends.
  email: EmailAddress?
  /// Where the record is written that is the proof. The secret has to stand in cert-manager's own namespace.
  dns01: Dns01?
  /// The gateway that serves the page which is the proof, on port 80 and without a certificate.
  http01: gateway?

  check dns01 != null or http01 != null at self
    else "issuer '\(name)' does not say how a domain is proven to be ours"
    help "dns01: cloudflare { token: ... }, or http01: NAME of a gateway"
  check dns01 == null or http01 == null at http01
    else "issuer '\(name)' says two ways to prove that a domain is ours"
    help "dns01: cloudflare { token: ... }, or http01: NAME of a gateway"
  if (dns01 != null) {
    check match (dns01) { route53 => (dns01.access-key == null) == (dns01.secret-key == null), else => true } at dns01
      else "issuer '\(name)' has one half of a key of AWS"
      help "access-key and secret-key, or neither of them"
  }
  if (http01 != null) {
    let gateway = http01
    let open = gateway.listeners.values().filter(l => l.port == 80 and l.tls == null and not l.passthrough).map(l => l.host)
    check open.size() > 0 at http01
      else "gateway '\(gateway.name)' has no listener on port 80, where an ACME server looks for the proof"
      help "gateway \(gateway.id) { listeners { http { host: \"*.example.org\", port: 80 } } }"
    for (c in all(certificate).filter(c => c.issuer == self)) {
      for (n in c.names) {
        check not n.is-wildcard() at n
          else "'\(n)' stands for many hosts, and a page of one host proves nothing about them"
          help "name the hosts, or take an issuer with dns01"
        check n.is-wildcard() or open.size() == 0 or open.any(h => h.covers(n)) at n
          else "no listener of gateway '\(gateway.name)' on port 80 serves '\(n)', where the proof is looked for"
          help "it serves \(open.join(", ")) there"
      }
      check gateway.routes-from != "Same" or c.namespace == gateway.namespace at c
        else "gateway '\(gateway.name)' takes routes of its own namespace only, and the proof for '\(c.name)' is served from '\(c.namespace.name)'"
        help "gateway \(gateway.id) { routes-from: \"All\" }"
    }
  }

  let signer = {
    acme {
      server: server
      email: email
      privateKeySecretRef { name: "\(name)-account" }
      solvers: [{ dns01: if (dns01 == null) null else records(dns01), http01: if (http01 == null) null else pages(http01) }]
    }
  }
}

private fn records(d: Dns01) -> api.Dns01 = match (d) {
  cloudflare => { cloudflare { apiTokenSecretRef: secret-ref(d.token) } }
  digitalocean => { digitalocean { tokenSecretRef: secret-ref(d.token) } }
  route53 => {
    route53 {
      region: d.region
      hostedZoneID: d.zone
      role: d.role
      accessKeyIDSecretRef: if (d.access-key == null) null else secret-ref(d.access-key)
      secretAccessKeySecretRef: if (d.secret-key == null) null else secret-ref(d.secret-key)
    }
  }
  rfc2136 => {
    rfc2136 { nameserver: d.server, tsigKeyName: d.key-name, tsigAlgorithm: d.algorithm, tsigSecretSecretRef: secret-ref(d.key) }
  }
}

private fn pages(g: gateway) -> api.Http01 = {
  gatewayHTTPRoute { parentRefs: [{ kind: "Gateway", name: g.name, namespace: g.namespace.name }] }
}

private fn secret-ref(k: SecretKey) -> api.ApiTokenSecretRef = { name: k.of.name, key: k.key }

/// Signs each certificate with its own key: the beginning of an authority of one's own.
kind self-signed-issuer is issuer {
  let signer = { selfSigned {} }
}

/// An authority of one's own, whose certificate cert-manager holds.
kind ca-issuer is issuer {
  /// Its certificate, which has to stand in cert-manager's own namespace.
  authority: certificate

  let signer = { ca { secretName: authority.secret-name } }

  check authority.authority at authority
    else "certificate '\(authority.name)' may sign nothing"
    help "certificate \(authority.id) { authority: true }"
}

/// The private key of a certificate.
type PrivateKey = {
  /// How it is made; RSA if not set.
  algorithm: "RSA" | "ECDSA" | "Ed25519" | null
  /// Its size in bits: 2048 to 8192 for RSA, 2048 if not set; 256, 384 or 521 for ECDSA, 256 if not set.
  size: Int?
  /// How it is written; PKCS1 if not set.
  encoding: "PKCS1" | "PKCS8" | null
  /// Whether a certificate that is renewed gets another key.
  rotation-policy: "Always" | "Never" = "Always"
}

/// A certificate and its key, kept and renewed in a Secret.
kind certificate is unit {
  /// The host names it is valid for; `*.example.org` covers one level.
  @also-called("dns-names")
  names: [Hostname]
  /// Who signs it.
  issuer: issuer
  /// The name it carries, which an authority needs and hosts do not.
  common-name: String?
  /// It may sign others.
  authority: Bool = false
  /// How long it is valid; 90 days if not set. Some issuers decide for themselves.
  lifetime: Duration?
  /// How long before its end it is renewed; after two thirds of its life if not set.
  renew-before: Duration?
  /// Its private key.
  private-key: PrivateKey = {}
  /// The Secret that holds it.
  secret-name: String = "\(name)-tls"

  check names.size() > 0 or authority at names
    else "certificate '\(name)' is valid for no host"
    help "names: [\"www.example.org\"]"
  let size = private-key.size
  if (size != null) {
    check match (private-key.algorithm ?? "RSA") {
      "RSA" => size >= 2048 and size <= 8192
      "ECDSA" => size == 256 or size == 384 or size == 521
      "Ed25519" => false
    } at private-key.size
      else "cert-manager makes no key of \(private-key.algorithm ?? "RSA") with \(size) bits"
      help "2048 to 8192 for RSA; 256, 384 or 521 for ECDSA; Ed25519 has one size, and names none"
  }
  let lives = lifetime ?? Duration("2160h")
  check lives >= Duration("1h") at lifetime
    else "the certificate would live \(lives), and cert-manager makes none that lives less than an hour"
    help "let it live longer, or leave it out: 90 days"
  if (renew-before != null) {
    check renew-before >= Duration("5m") at renew-before
      else "the certificate would be renewed \(renew-before) before its end, and cert-manager asks for five minutes at least"
      help "renew it earlier, or leave it out: after two thirds of its life"
    check renew-before < lives at renew-before
      else "the certificate would be renewed \(renew-before) before its end, and lives \(lives)"
      help "renew it later, or let it live longer"
  }

  emit api.Certificate {
    metadata { name: name, namespace: namespace.name }
    spec {
      secretName: secret-name
      commonName: common-name
      isCA: if (authority) true else null
      dnsNames: names.map(n => "\(n)").non-empty()
      duration: if (lifetime == null) null else Duration(lifetime.go-text())
      renewBefore: if (renew-before == null) null else Duration(renew-before.go-text())
      privateKey {
        algorithm: private-key.algorithm
        size: private-key.size
        encoding: private-key.encoding
        rotationPolicy: private-key.rotation-policy
      }
      issuerRef { kind: "ClusterIssuer", name: issuer.name }
    }
  }

  /// What cert-manager puts into the Secret.
  secret keys {
    name: secret-name
    sync: elsewhere { by: "cert-manager", keys: ["tls.crt", "tls.key", "ca.crt"] }
  }
}
