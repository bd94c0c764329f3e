// A container without a limit of memory.
// Reported elsewhere: at what has none.
//--- was
    resources { requests { cpu: 50m, memory: 64Mi }, limits { memory: 128Mi } }
//--- now
    resources { requests { cpu: 50m, memory: 64Mi } }
//----
// error[CL2001]: this container has no memory limit
//    --> shop.cl:112:7
//     |
// 112 |   app cart {
//     |       ^^^^
//     |
//     = in rule 'memory-limit'
//     = help: a container that may take all memory takes its node down with it
//     = fix: set resources.limits.memory to 512Mi
// 115 - ... { requests { cpu: 50m, memory: 64Mi } }
// 115 + ... { requests { cpu: 50m, memory: 64Mi }, limits { memory: 512Mi } }
//
// 1 error
