use "../types/values.schema" as v

cluster demo { kubernetes: 1.34.0 }

emit v.Values { level: "b" } at "values.yaml"
