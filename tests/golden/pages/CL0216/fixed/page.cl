type Level = "debug" | "info" | "error"

let level: Level = "info"
