// Where an instance of one of several kinds may stand, a name stands for whichever is declared; if none is, all are named.
//--- main.cl
@root
kind world { }
kind config in world { }
kind secret in world { }
kind app in world { from: [config | secret] = [] }

world w { }
config settings { }
secret login { }
config twice { }
secret twice { }
app web { from: [settings, login] }
app broken { from: [twice, nowhere, setings] }
//----
// error[CL0208] main.cl:13:21-26: 'twice' may be one of 2 instances
//   label main.cl:10:8-13: config/twice
//   label main.cl:11:8-13: secret/twice
//   help: write the path of the one you mean, such as config/twice
// error[CL0207] main.cl:13:28-35: no config or secret 'nowhere' is declared
//   help: there are 'login', 'settings', 'twice'
//   help: declare it: config nowhere { } or secret nowhere { }
// error[CL0207] main.cl:13:37-44: no config or secret 'setings' is declared
//   help: did you mean 'settings'?
//   fix (safe): change to 'settings': main.cl:13:37-44 => "settings"
