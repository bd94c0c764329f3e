resource "hcloud_server" "web" {
  name = "web"
  count = 2
  labels = {
    a = "b"
  }
  lifecycle {
    ignore_changes = [image]
  }
}

variable "x" {
  type = string
}
//----
// error[CL0081] main.cl:1:1-33: this is HCL, which is another language
//   help: a declaration has one name, without quotes: `resource web { ... }`; what another text says there is a field in the braces, as in `name: value`
