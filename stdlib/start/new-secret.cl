secret name {
  data { PASSWORD: fill-in }  // String: the item in the store; the key is what apps call it by
}
