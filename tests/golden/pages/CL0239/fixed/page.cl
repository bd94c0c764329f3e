fn double(count: Int, rounds: Int = 1) -> Int = count * 2 * rounds

let eight = double(2, rounds: 2)
