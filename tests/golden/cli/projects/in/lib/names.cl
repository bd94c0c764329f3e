use "inner.cl" as inner

let one = inner.one
