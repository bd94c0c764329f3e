fn twice(a: Int) -> Int {
  let b = a
  b * 2
}
