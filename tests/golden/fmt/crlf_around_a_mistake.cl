cluster c { domain: "example.org", kubernetes: 1.34.0 }
let   text = """
  one
    two
  """
let broken = = 1
let   other =   [1,2]
