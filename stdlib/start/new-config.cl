config name {
  data { KEY: fill-in }  // String: what it is to be
}
