CL0820 '/0': a block of HCL is expected, and this is an int
CL0820 '/1': a block of HCL is expected, and this is a map without 'type'
CL0820 '/2': a block of HCL is expected, and this is a map with 'more'
CL0820 '/3/type': a block of HCL is expected, and this is a map whose 'type' is an int
