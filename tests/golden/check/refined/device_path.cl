// The path of a device begins where all of them lie.
//--- main.cl
cluster demo { kubernetes: 1.34.0, talos: 1.11.1 }
node-pool control { role: "control-plane", count: 1, install-disk: "/dev/disk/by-id/nvme-one" }
node-pool no-slash { count: 1, install-disk: "dev/sda" }
node-pool elsewhere { count: 1, install-disk: "/sda" }
//----
// error[CL0402] main.cl:3:46-55: 'dev/sda' is no DevicePath
//   label std:/nodes.cl: asked for here
//   help: DevicePath: the path of a device of a machine, which begins with /dev/: /dev/sda
// error[CL0402] main.cl:4:47-53: '/sda' is no DevicePath
//   label std:/nodes.cl: asked for here
//   help: DevicePath: the path of a device of a machine, which begins with /dev/: /dev/sda
