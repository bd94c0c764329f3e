// What can be read is formatted, also beside a mistake; what can't stays as it is.
namespace   main   {
    app web{image:"x",   replicas:2}
    app   broken  {
        image:   "x"   "y"
        replicas:2
    }
      app late {
          image:"x"
      }
}
let   a   =   1
