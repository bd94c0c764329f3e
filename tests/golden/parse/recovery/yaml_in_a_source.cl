---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels:
    app: web
spec:
  replicas: 3
  template:
    spec:
      containers:
        - name: web
          image: nginx
          ports:
            - containerPort: 80
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels:
    app: web
spec:
  replicas: 3
  template:
    spec:
      containers:
        - name: web
          image: nginx
          ports:
            - containerPort: 80
//----
// error[CL0081] main.cl:1:1-4: this is YAML, which is another language
//   help: a field stands in the braces of a declaration: `kind name { field: value }`; a list stands in brackets: `[a, b]`
