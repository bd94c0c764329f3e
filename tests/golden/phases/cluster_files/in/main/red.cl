use "../kinds.cl".{team}

team red { color: "red" }
