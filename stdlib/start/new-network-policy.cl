network-policy name {
  from: fill-in  // [Peer]: who may connect, or to: [Peer], whom they may connect to
}
