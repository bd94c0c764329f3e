use std.secret.{doppler}
