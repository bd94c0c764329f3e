/// Words of this house for what charts want to be told.

/// What a part of a chart asks for and may take, as charts write it.
fn room(cpu: Quantity, memory: Quantity, most: Quantity, most-cpu: Quantity? = null) -> Any = {
  requests { cpu: cpu, memory: memory }
  limits { if (most-cpu != null) { cpu: most-cpu }, memory: most }
}

/// A key of a secret, as charts take it where a variable has its value from.
fn from-secret(key: SecretKey) -> Any = { secretKeyRef { name: key.of.name, key: key.key } }

/// Where Cloudflare R2 answers: the buckets of this account in the EU.
let object-store = "https://a694d529ab7d7176bcac8585f8bafdf4.eu.r2.cloudflarestorage.com"

/// How R2 wants to be spoken to: it knows no region, and not the checksums that clients send by default.
let object-store-variables: Map<String, String> = {
  AWS_REGION: "auto"
  AWS_REQUEST_CHECKSUM_CALCULATION: "when_required"
  AWS_RESPONSE_CHECKSUM_VALIDATION: "when_required"
}

/// Where people log in: Dex, and Mastodon behind it.
let login = "https://idp.\(cluster.domain)"
