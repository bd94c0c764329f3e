// Conditions that end.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
kind step in cluster { number: Int = 0, if (number < 30) { step next { number: number + 1 } } }
kind nest in cluster { held: nest?, number: Int = 0, if (number < 3) { nest inner { number: number + 1, held: nest { number: 3 } } } }
step a { }
nest b { }
//----
