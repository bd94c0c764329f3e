/// What deliveries ask of objects.

/// `web-deployment.yaml`: the name of the object, and its kind last.
fn file-name(o: Output) -> String = "\(object-name(o))-\(object-kind(o).lower()).yaml"

/// The name an object has in `metadata`.
fn object-name(o: Output) -> String = String(o.value.metadata.name)

/// Its kind: `Deployment`.
fn object-kind(o: Output) -> String = String(o.value.kind)
