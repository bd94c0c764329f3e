// One value where a list of them is expected, or a record that needs nothing else.
//--- main.cl
cluster c { domain: "example.org", kubernetes: 1.34.1 }

kind box in namespace { hosts: [Hostname], storage: Storage, counts: [Int] }
type Storage = { size: Quantity, class: String? }
namespace web {
  box a { hosts: "www.example.org", storage: 10Gi, counts: 3 }
}
//----
// error[CL0220] main.cl:6:18-35: expected [Hostname], found a text
//   label main.cl:3:25-30: asked for here
//   help: a list stands in brackets, also one of a single element
//   fix (safe): put it into a list: main.cl:6:18-35 => "[\"www.example.org\"]"
// error[CL0220] main.cl:6:46-50: expected Storage, found the number 10Gi
//   label main.cl:3:44-51: asked for here
//   help: it is the 'size' of a Storage: { size: 10Gi }
//   fix (safe): write { size: 10Gi }: main.cl:6:46-50 => "{ size: 10Gi }"
// error[CL0220] main.cl:6:60-61: expected [Int], found the number 3
//   label main.cl:3:62-68: asked for here
//   help: a list stands in brackets, also one of a single element
//   fix (safe): put it into a list: main.cl:6:60-61 => "[3]"
