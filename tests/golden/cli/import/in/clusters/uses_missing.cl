use "../edited/missing.schema" as boats

cluster harbour { kubernetes: 1.34.1 }

let boat = boats.Boat { owner: "me" }
emit boat at "boat.yaml"
