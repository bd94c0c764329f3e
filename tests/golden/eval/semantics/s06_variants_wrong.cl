// S6, S9: what the case that is there has not can't go into it; what differs between cases is not
// guessed.
//--- main.cl
type Probe = http { path: UrlPath = "/", port: Int } | tcp { port: Int, retries: Int = 3 }
type Size = fixed { size: Int } | share { size: Percent }

@root
kind world {}
kind thing in world {
  probe: Probe = http { port: 80 }
  size: Size = fixed { size: 3 }
}
world w {
  thing a { probe { retries: 5 } }
  thing b { probe { port: 25, retries: 5 } }
  thing c { size { size: 4 } }
  thing d { probe { ports: [25] } }
}
//----
// error[CL0418] main.cl:11:13-33: a block can't go into Probe.http
//   label main.cl:7:23-35: set here
//   help: it is written as a Probe.tcp: write ':' to put one there
// error[CL0418] main.cl:12:13-43: a block can't go into Probe.http
//   label main.cl:7:23-35: set here
//   help: it is written as a Probe.tcp: write ':' to put one there
// error[CL0222] main.cl:13:20-24: this block could be any of Size.fixed, Size.share
//   help: 'size' is not the same in them: write ':' and the whole value, such as Size.fixed { ... }
// error[CL0221] main.cl:14:19-20: expected Probe, found a block
//   label main.cl:7:3-8: asked for here
//   help: it is given with ':' and one of its cases, http, tcp: probe: http { ... }
