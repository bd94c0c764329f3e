cluster-object name {
  object: fill-in  // Any: k8s.ClusterRole { metadata { name: "NAME" } }, or data with apiVersion, kind and metadata
}
