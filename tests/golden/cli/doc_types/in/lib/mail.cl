/// Where mail goes.

/// Where a mail server answers.
fn host(name: String) -> String = "\(name).mail.example.org"
