// Only the item with the mistake stays as it is.
let   a=1
kind broken {
  x:   Int = = 2
    y: Int
}
let   b=2
