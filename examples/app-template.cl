/// The apps of `plain-objects.cl`, each built as a release of the Helm chart app-template, which Flux installs: one line of
/// `defaults` makes the difference.
use std.app-template
use "two-ways-lib/library.cl".{library}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

defaults app { workload: app-template.release { tag: 4.6.2 } }

library films {}
