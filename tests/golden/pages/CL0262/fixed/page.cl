@deprecated("use 'quota-of'")
fn limit-of(space: namespace) -> Int = 3
fn quota-of(space: namespace) -> Int = 3

fn pods(space: namespace) -> Int = quota-of(space)
