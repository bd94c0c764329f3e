cluster bad { kubernetes: 1.34.1 }
namespace web {
  labels { a 1 }
  labels { b 1 }
  labels { c 1 }
}
