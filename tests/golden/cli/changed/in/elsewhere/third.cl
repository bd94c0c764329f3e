use "../lib/mail.cl".{relay}

cluster third { kubernetes: 1.34.0 }

namespace web {
  config relay { data { host: relay } }
}
