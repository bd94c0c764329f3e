// A quote in the wrong line turns ends of texts into begins: what is text behind it stays as it is.
namespace web {
  config page {
    data "
      {page.js": """
        module.exports = {
          keys: [],
          quiet: false,
            level: 3,
        };
        """
    }
  }
  config   other { data { a: "1", } }
}
