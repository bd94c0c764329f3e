namespace shop {
  a b ,{
    schedule: """
    time-zone: "E"

    keep: 1h
  }
}
