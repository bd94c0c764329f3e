type Volume =
    empty { medium: "Memory"
: Quantity? }
  | claimed {
claim : claim
}
  |
{ from: SecretKey,, mode: Int? }
  | secret-files { from: secret, mode
? }
{ server: Hostname |
}
= {
}
//----
// error[CL0069] main.cl:3:1-2: ':' stands where '=' is expected
//   fix (safe): write '=': main.cl:3:1-2 => "="
// left after fixes:
// error[CL0071] fixed.cl:3:11-12: '?' does not choose between values
//   help: write `if (condition) a else b`
