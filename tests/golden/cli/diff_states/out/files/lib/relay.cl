/// Who sends our mail.
let relay = "mail.example.org"
