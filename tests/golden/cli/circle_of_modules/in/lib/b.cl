use "a.cl" as a

fn g(x: Int) -> Int = a.f(x)
