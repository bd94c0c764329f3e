use "../lib/books.cl".{shelf}

cluster library { kubernetes: 1.34.0 }

/// A name of somebody who reads.
type Reader = String where it.size() > 0

namespace reading {
  shelf novels {
    holds: 40
    kept { dry: true }
  }
  shelf empty { holds: 0 }
}

/// Nothing may be read at night.
rule quiet {
  code: "CL7700"
  severity: "warning"
  help: "close the book"
  for (s in all(shelf)) {
    check s.holds < 1000 at s.holds
      else "shelf '\(s.name)' is too heavy"
      help "take some out"
  }
}
