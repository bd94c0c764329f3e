use "kinds.cl".{team}

cluster main { kubernetes: 1.34.1 }

team blue { color: "blue", members: ["ada", "grace"] }
