use "lib/mail.cl" as mail
fn ports() -> [Port] = [25]
