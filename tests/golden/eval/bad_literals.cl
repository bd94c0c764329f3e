// Errors of literals point into them; for an interpolated text at the hole, quoting the result.
//--- main.cl
type Port = Int where it >= 1 and it <= 65535
type Label = String where it.matches("[a-z]+")
@root
kind world {
  port: Port
  net: Cidr
  label: Label
  labels: Map<Label, Int> = {}
  n: Int = 300
  emit yaml({ port: port, net: net, label: label, labels: labels }) at "out.yaml"
}
world w { port: 70000, net: "10.0.0.0/\(self.n)", label: "A1", labels { ok: 1, "Not ok": 2 } }
//----
// error[CL0402] main.cl:12:17-22: '70000' is no Port
//   label main.cl:1:23-46: asked for here
//   help: it must satisfy: it >= 1 and it <= 65535
// error[CL0217] main.cl:12:41-47: '10.0.0.0/300' is no Cidr: '300' is larger than the 32 bits of an address
//   label main.cl:9:12-15: it comes from here
//   help: write a prefix length from 0 to 32
// error[CL0402] main.cl:12:58-62: 'A1' is no Label
//   label main.cl:2:27-47: asked for here
//   help: it must satisfy: it.matches("[a-z]+")
// error[CL0402] main.cl:12:80-88: 'Not ok' is no Label
//   label main.cl:2:27-47: asked for here
//   help: it must satisfy: it.matches("[a-z]+")
