// Of several functions of one name the one is taken that is made for the value, not the first that takes its text.
//--- main.cl
native fn contains(text: String, part: String) -> Bool
native fn contains(network: Cidr, address: IpAddress) -> Bool
native fn contains(folder: FilePath, path: FilePath) -> Bool

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
//   .method: true                        <- computed main.cl:12:13 in world/w of 2
//   .call: false                         <- computed main.cl:13:11 in world/w of 2
//   .text: true                          <- computed main.cl:14:11 in world/w of 2
//   .path: true                          <- computed main.cl:15:11 in world/w of 2
//   .beside: false                       <- computed main.cl:16:13 in world/w of 2
