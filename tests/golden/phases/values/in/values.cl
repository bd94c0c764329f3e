let precedence = not a == b and c or d ?? e..f + g - h * -i / j
let grouped = (a ?? b) ?? c in d
let members = x.postgres/database?.name?.f()[0].g(1, label: 2)
let numbers = [5, 1_000, 0x1f, 1.30, 1536Mi, 80%, 10.0.0.0/16, 1.2.3-rc.1]
let words = [true, false, null, self.x, super]
let list = [for (x in xs) if (x > 1) ...[x] else y, ...z, if (a) b]
let lambda = xs.map(x => x.a).fold(0, (a, b) => a + b)
let nested = if (a) b else if (c) d else e
let chosen = match (p) {
  http | tcp => 1
  "a" => 2, null => 3
  else => { a: 1 }
}
