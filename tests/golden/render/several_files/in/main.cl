use "lib/mail.cl" as mail

app web {
    smtp: mail.server
}

app worker {
    smtp: mail.server
}
