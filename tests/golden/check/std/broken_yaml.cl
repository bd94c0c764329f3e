/// Files that some readers of YAML take, and that are none.
//--- main.cl
cluster demo { kubernetes: 1.34.1, domain: "example.org" }
namespace web {
  config quote { files { "a.yaml": "quote.yaml" } }
  config behind { files { "a.yaml": "behind.yaml" } }
  config line { files { "a.yml": "line.yml" } }
  config right { files { "a.yaml": "right.yaml" } }
}
//--- quote.yaml
server:
  host: "mail
  port: 25
listen: 80
//--- behind.yaml
- a
b: c
//--- line.yml
text: |
  one
two
//--- right.yaml
%YAML 1.2
---
a: "one
  two" # "
b: {c, d}
? e
...
---
'it''s': &f "x"
//----
// error[CL0432] main.cl:3:36-48: 'quote.yaml' is no valid YAML: line 2, column 9: the quote that begins here is not closed
//   in namespace/web.config/quote
// error[CL0432] main.cl:4:37-50: 'behind.yaml' is no valid YAML: line 2, column 1: the document ends above, and this belongs to nothing
//   in namespace/web.config/behind
// error[CL0432] main.cl:5:34-44: 'line.yml' is no valid YAML: line 3, column 1: this line is no key: it has no ':', or what stands above it is not closed
//   in namespace/web.config/line
