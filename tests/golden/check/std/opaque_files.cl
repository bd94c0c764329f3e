// What goes to a path in a language is read as such; a template is taken as it is.
//--- main.cl
use std.raw.{opaque-file}

cluster demo { kubernetes: 1.34.1 }
opaque-file a { to: "out/a.yml", content: File("broken.txt") }
opaque-file b { to: "b.json", content: File("broken.txt") }
opaque-file c { to: "c.toml", content: File("broken.txt") }
opaque-file d { to: "d.txt", content: File("broken.txt") }
opaque-file e { to: "e.yaml", content: file("broken.txt").text }
opaque-file f { to: "f.yaml", content: yaml({ a: 1 }) }
opaque-file g { to: "g.yaml", content: File("right.yaml") }
opaque-file h { to: "h.json", content: String("{") }
opaque-file i { to: "i.yml", content: String("a: [") }
opaque-file j { to: "j.json", content: String("{ \"a\": 1 }") }
opaque-file k { to: "k.txt", content: String("{") }
opaque-file l { to: "l.yaml", content: String("{{ if .a }}") }
opaque-file m { to: "m.yaml", content: """
  a: 1
  ---
  b: [2]
  """ }
opaque-file n { to: "n.toml", content: String("a = 1") }
//--- broken.txt
a: [
//--- right.yaml
a: 1
---
b: 2
//----
// error[CL0432] main.cl:4:48-60: 'broken.txt' is no valid YAML: line 2, column 1: a list or map in brackets is not closed, or has no ',' here
//   in opaque-file/a
// error[CL0432] main.cl:5:45-57: 'broken.txt' is no valid JSON: line 1, column 1: the word 'a' means nothing here; a text stands in double quotes
//   in opaque-file/b
// error[CL0432] main.cl:6:45-57: 'broken.txt' is no valid TOML: line 1, column 2: expected '='
//   in opaque-file/c
// error[CL0450] main.cl:11:47-50: this text goes to 'h.json', and can't be read as such: line 1, column 1: a list or map in brackets is not closed, or has no ',' here
//   in opaque-file/h
//   help: mend it; or make it of values: json({ ... }), yaml({ ... })
// error[CL0450] main.cl:12:46-52: this text goes to 'i.yml', and can't be read as such: line 1, column 1: a list or map in brackets is not closed, or has no ',' here
//   in opaque-file/i
//   help: mend it; or make it of values: json({ ... }), yaml({ ... })
