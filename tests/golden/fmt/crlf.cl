let a = """
  one
  two
  """
let  b = 1
