use "b.cl" as b

fn f(x: Int) -> Int = b.g(x)
