// A device that is no path of one.
//--- was
node-pool worker { machine: hetzner.cx42, count: 3 }
//--- now
node-pool worker { machine: hetzner.cx42, count: 3, install-disk: "dev/sda" }
//----
// error[CL0402]: 'dev/sda' is no DevicePath
//   --> shop.cl:34:67
//    |
// 34 | ...l worker { machine: hetzner.cx42, count: 3, install-disk: "dev/sda" }
//    |                                                              ^^^^^^^^^
//   ::: std:/nodes.cl:42:34
//    |
// 42 | type DevicePath = FilePath where "\(it)".starts-with("/dev/")
//    |                                  ---------------------------- asked for here
//    |
//    = help: DevicePath: the path of a device of a machine, which begins with /dev/: /dev/sda
//
// 1 error
