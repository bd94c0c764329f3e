/// Who sends our mail.
let relay = "smtp.example.org"
