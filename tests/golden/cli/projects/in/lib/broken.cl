let one = two
