namespace web {
  labels { team: "core" }
}
