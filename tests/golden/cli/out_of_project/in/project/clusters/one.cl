use "../lib/words.cl".{word}

cluster one { kubernetes: 1.34.1 }
namespace web { config settings { data { WORD: word } } }
