use std.secret
