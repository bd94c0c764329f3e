// Of several functions of one name the one is taken that is made for the value, not the first that takes its text.
//--- main.cl

@root
kind world {
  nodes: Cidr?
  address: IpAddress
  folder: FilePath = "/srv"

  emit yaml({
    method: nodes?.contains(address)
    call: contains(Cidr("10.0.0.0/8"), address)
    text: "\(address)".contains("192.168.2")
    path: folder.contains("/srv/data")
    beside: folder.contains("/srv2")
  }) at "out.yaml"
}

world w { nodes: 192.168.2.0/24, address: 192.168.2.11 }
//----
// file out.yaml (yaml) of world/w
//   .method: true                        <- computed main.cl:9:13 in world/w of 2
//   .call: false                         <- computed main.cl:10:11 in world/w of 2
//   .text: true                          <- computed main.cl:11:11 in world/w of 2
//   .path: true                          <- computed main.cl:12:11 in world/w of 2
//   .beside: false                       <- computed main.cl:13:13 in world/w of 2
