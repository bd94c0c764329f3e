// A field that is not there, with one near it; and one with none near it.
kind thing {
  size: Int = 1
}
kind root {
  let all-things = [1]
}
fn twice(x: Int) -> Int = x * 2

fn broken(t: thing) -> Int = t.sise + t.everything
