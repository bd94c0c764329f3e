namespace small {
  config pad {
    data {
      "config.js"": """
        module.exports = {
          adminKeys:   [],
            port: 80,
        }
        """
      OTHER:   "laid out"
    }
  }
}
