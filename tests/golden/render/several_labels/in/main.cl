let total = sum(requests.memory, limits.memory, 3)
let other = sum(requests.memory, limits.memory, 3)
