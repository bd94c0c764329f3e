node-pool name {
  count: fill-in  // NodeCount: 3, or 1..5 where the autoscaler decides; leave it out where nodes are declared one by one
}
