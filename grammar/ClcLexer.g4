lexer grammar ClcLexer;

// The words and signs of the language. Three things need more than one character's view and are done by the compiler
// between this lexer and the parser (compiler/parser/scanner.*, layout.*):
//
//  - the ')' that ends a hole in a text is told from others by counting, and becomes HOLE_END;
//  - a line end that separates becomes SEP;
//  - a keyword where none can stand becomes ID.
//
// The lexer reads bytes. Every byte of a character beyond ASCII arrives as '\u007F', which is enough: such characters
// occur only in texts and comments.
tokens { SEP, HOLE_END }

COMMENT : '//' ~[\r\n]* -> skip ;                    // both are passed by the scanner before it asks for a token
BLANK : [ \t\r\n]+ -> skip ;

// IF ... PRIVATE: one contiguous range, each of them also a name where it can't be a keyword.
IF : 'if' ; ELSE : 'else' ; FOR : 'for' ; IN : 'in' ; MATCH : 'match' ; AND : 'and' ; OR : 'or' ; NOT : 'not' ;
TRUE : 'true' ; FALSE : 'false' ; NULL_ : 'null' ; SELF : 'self' ; SUPER : 'super' ; LET : 'let' ; FN : 'fn' ;
USE : 'use' ; AS : 'as' ; TYPE : 'type' ; KIND : 'kind' ; IS : 'is' ; RULE : 'rule' ; EMIT : 'emit' ; CHECK : 'check' ;
AT : 'at' ; HELP : 'help' ; FIX : 'fix' ; WHERE : 'where' ; DEFAULTS : 'defaults' ; NATIVE : 'native' ;
PRIVATE : 'private' ;

LBRACE : '{' ; RBRACE : '}' ; LPAREN : '(' ; RPAREN : ')' ; LBRACK : '[' ; RBRACK : ']' ; COLON : ':' ; COMMA : ',' ;
ELLIPSIS : '...' ; DOTDOT : '..' ; QDOT : '?.' ; DOT : '.' ; QQ : '??' ; Q : '?' ; ARROW : '->' ; FAT : '=>' ;
EQ : '==' ; NE : '!=' ; LE : '<=' ; GE : '>=' ; LT : '<' ; GT : '>' ; ASSIGN : '=' ; PLUS : '+' ; MINUS : '-' ; STAR : '*' ;
SLASH : '/' ; PIPE : '|' ; ATSIGN : '@' ;

// 1.33.0, 1.10.6-alpha.1, 10.0.0.1, 10.0.0.0/16: which of them, the expected type says.
DOTTED : D+ '.' D+ '.' D+ ( '.' D+ )? ( '/' D+ )? ( [-+] AN+ ( [-+.] AN+ )* )? ;
FLOAT : D+ '.' D+ ;
INT : D ( [0-9_]* D )? | '0x' [0-9a-fA-F]+ | '0o' [0-7]+ ;
UNIT : ( D+ ( '.' D+ )? [a-zA-Z]+ )+ | D+ ( '.' D+ )? '%' ;
NUMBER_ERROR : D [0-9a-zA-Z_%]* ( '.' [0-9a-zA-Z_%]+ )* ;

RAW_OPEN : '#"' -> pushMode(RAW) ;
BLOCK_OPEN : '"""' -> pushMode(BLOCK) ;
QUOTE : '"' -> pushMode(TEXT) ;
REF : NAME '/' NAME ;
ID : NAME ;
fragment NAME : [a-zA-Z_] [a-zA-Z0-9_]* ( '-' [a-zA-Z0-9_]+ )* ;
fragment D : [0-9] ;
fragment AN : [a-zA-Z0-9] ;

// Habits of other languages. Each is read as what it means here and reported once, with the edit that mends it.
AND_AND : '&&' ; OR_OR : '||' ; BANG : '!' ; SEMICOLON : ';' ;
SINGLE_QUOTED : '\'' ~['\r\n]* '\'' ;
HASH_COMMENT : '#' ( ~["\r\n] ~[\r\n]* )? ;
BLOCK_COMMENT : '/*' .*? '*/' ;
ERROR : [\u007F]+ | . ;

mode TEXT;
TEXT_PART : ( ~["\\\r\n] | '\\' ~[(\r\n] )+ ;
HOLE : '\\(' -> pushMode(DEFAULT_MODE) ;
TEXT_END : '"' -> popMode ;
TEXT_BREAK : [\r\n] -> type(TEXT_END), popMode ;     // a text ends with its line; the scanner sees which end it was
TEXT_ESCAPE : '\\' -> type(TEXT_PART) ;              // at the very end of a line

mode BLOCK;
BLOCK_PART : ( ~["\\] | '\\' ~[(] )+ ;
BLOCK_QUOTE : '"' -> type(BLOCK_PART) ;
BLOCK_HOLE : '\\(' -> type(HOLE), pushMode(DEFAULT_MODE) ;
BLOCK_END : '"""' -> popMode ;
BLOCK_ESCAPE : '\\' -> type(BLOCK_PART) ;

mode RAW;
RAW_PART : ~["\r\n]+ | '"' ;
RAW_END : '"#' -> popMode ;
RAW_BREAK : [\r\n] -> type(RAW_END), popMode ;
