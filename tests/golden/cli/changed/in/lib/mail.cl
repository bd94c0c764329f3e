use "deep.cl".{domain}

let relay = "smtp.{domain}"
