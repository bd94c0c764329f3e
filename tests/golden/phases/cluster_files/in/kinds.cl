/// People who share a page.
kind team in cluster {
  color: "red" | "blue"
  members: [String] = []

  let count = members.size()

  emit yaml({ team: name, color: color, members: members.non-empty(), count: count }) at "teams/\(name).yaml"
  for (m in members) {
    emit "hello \(m)\n" at "people/\(m).txt"
  }
}
