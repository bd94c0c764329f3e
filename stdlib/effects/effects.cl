// What `clc diff` evaluates to have the table of effects: its only output.
use std.effects.{effects}

cluster effects { kubernetes: 1.34.0 }

emit json(effects) at "effects.json"
