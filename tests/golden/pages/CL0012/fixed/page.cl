// the port of the shop
let port = 8080
