kind limits {
  memory: Map<String, Int> = {}
}
kind small-limits is limits {
  memory = { low: 1 }
}
