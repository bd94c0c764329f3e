route name {
  hosts: fill-in       // [Hostname]: ["www.example.org"]
  to { "/": fill-in }  // Endpoint: app/NAME.endpoints.http
}
