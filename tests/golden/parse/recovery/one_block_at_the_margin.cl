job migrate
image: "x"
args: ["migrate"]
resources { requests { memory: 128Mi }, limits { memory: 256Mi } }
}
//----
// error[CL0073] main.cl:1:1-12: 'job migrate' is neither an entry nor a declaration
//   help: write `job: migrate` for an entry, `job migrate { ... }` for a declaration
