// A property of the cluster misspelled.
//--- was
fn host(name: String) -> Hostname = "\(name).\(cluster.domain)"

//--- now
fn host(name: String) -> Hostname = "\(name).\(cluster.domian)"

//----
// error[CL0203]: 'cluster' has no field 'domian'
//   --> shop.cl:21:56
//    |
// 21 | fn host(name: String) -> Hostname = "\(name).\(cluster.domian)"
//    |                                                        ^^^^^^
//   ::: std:/cluster.cl:28:6
//    |
// 28 | kind cluster {
//    |      ------- declared here
//    |
//    = help: did you mean 'domain'?
//    = fix: change to 'domain'
// 21 - fn host(name: String) -> Hostname = "\(name).\(cluster.domian)"
// 21 + fn host(name: String) -> Hostname = "\(name).\(cluster.domain)"
//
// 1 error
