CL0822 '/0/blocks/0/type': 'b' is both an argument and a block of one body
