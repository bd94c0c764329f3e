let plain = "a \"b\" \\ \n \u{e9} ${not}"
let holes = "\(a)-\(b.c("x \(d)"))!"
let empty = ["", #""#]
let raw = #"a\b"c\(d)"#
let block = """
  first \(hole)
    second

  \(start) of third
  """
let unended = """
  one
    two"""
let inline = """say "hi" """
let noise = "é" /// not documentation
