raw-object name {
  object: fill-in  // Any: k8s.Role { metadata { name: "NAME" } }, or data with apiVersion, kind and metadata
}
