cluster demo { domain: "example.org", kubernetes: 1.34.1 }

let share: Percent = 30%
let door: Port = 8443

self-signed-issuer plain {}

namespace web {
  certificate entry { names: ["example.org"], issuer: plain }

  config settings {
    files {
      "settings.yaml": yaml({
        level: "info"
        limit: share.number()
        behind: "https://example.org:\(door)"
        inner: yaml({
          deep: "well"
          name: "plain"
        }).text()
      })
      "line.json": json({ one: 1, two: "zwei" })
      "board.json": "../boards/board.json"
    }
    data {
      WORDS: yaml({ greeting: "hello" }).text().replace("hello", "good day")
    }
  }
}
