// A cluster without a domain.
// Reported elsewhere: where the name that follows from it does not fit.
//--- was
  domain: "example.org"
//--- now
//----
// error[CL0450]: no listener of gateway 'public' serves 'shop.cluster.local'
//   --> shop.cl:21:37
//    |
// 21 | fn host(name: String) -> Hostname = "\(name).\(cluster.domain)"
//    |                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
//    |
//    = in namespace/shop.route/front.form
//    = help: it serves *.example.org
//
// 1 error
