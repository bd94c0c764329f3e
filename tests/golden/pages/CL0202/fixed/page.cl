type Rule = {
  port: Port
}
