// Lines above.
//
//
//
//
//
//
//
let server = "mail.example.org"
