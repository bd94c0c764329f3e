CL0821 '/0/type': HCL takes no block called 'a b'
CL0821 '/0/body/c d~key': HCL takes no argument called 'c d'
CL0823 '/0/body/e': 'f g' is no address of HCL
CL0824 '/0/body/h/0': 'list(' is no type or word of HCL
