/// One description of apps, built as plain objects: a Deployment, a Service and their like for each app. `app-template.cl`
/// builds the same apps as releases of a Helm chart; one line of `defaults` is the difference.
use "two-ways-lib/library.cl".{library}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

library films {}
