namespace mail {}
let   unformatted=1  // stays as it is
