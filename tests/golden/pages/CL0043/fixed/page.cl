let values = { limits { memory: "1Gi" } }
