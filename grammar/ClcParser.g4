parser grammar ClcParser;
options { tokenVocab=ClcLexer; }

// The tree builder (compiler/parser/build_*) reads the labels, no parse tree is kept. It also settles what it can
// explain better than a grammar: operator precedence, which names and items may stand where, whether an `if` that is a
// value has its `else`, forms of numbers and texts.
//
// One decision needs more than one token of look-ahead: the `else` of an `if` without braces.

// ---- files ----------------------------------------------------------------------------------------------------------
file : ( items+=item ( SEP items+=item? )* )? EOF ;
item
  : attributes+=attribute* hidden=PRIVATE?
    ( import_=use | binding=letDef | function=fnDef | typeDecl=typeDef | kind=kindDef | rule_=ruleDef | act=action
    | target=dotted instance=declaration ) ;
use : USE ( words+=ID | source=text ) ( DOT ( words+=ID | names+=useNames ) )* ( AS alias=ID )? ;
useNames : LBRACE ( names+=useName ( commas+=( COMMA | SEP ) names+=useName? )* )? RBRACE ;
useName : name=ID ( AS alias=ID )? ;
attribute : ATSIGN name=ID ( open=LPAREN arguments=args? RPAREN )? SEP? ;

// ---- definitions ----------------------------------------------------------------------------------------------------
letDef : LET name=ID ( COLON declared=type )? ( ASSIGN value=expr )? ;
fnDef
  : isNative=NATIVE? FN name=ID generics=typeParams? LPAREN ( params+=param ( commas+=COMMA params+=param? )* )? RPAREN
    ( ARROW result=alternatives )? ( ASSIGN value=expr | body=fnBlock )? ;
fnBlock : open=LBRACE ( parts+=fnPart ( commas+=( COMMA | SEP ) parts+=fnPart? )* )? RBRACE ;
fnPart : binding=letDef | value=expr ;
param : name=ID COLON declared=type ( ASSIGN value=expr )? ;
typeParams : LT names+=ID ( COMMA names+=ID )* GT ;
typeDef : TYPE name=ID generics=typeParams? ASSIGN cases+=variant ( PIPE cases+=variant )* ( WHERE predicate=expr )? ;
variant : alternative=typeAtom record=fields? ;
kindDef : KIND name=ID ( IS base=path )? ( IN containers+=path ( PIPE containers+=path )* )? body=kindBody ;
kindBody : open=LBRACE ( items+=kindItem ( commas+=( COMMA | SEP ) items+=kindItem? )* )? RBRACE ;
kindItem
  : attributes+=attribute* hidden=PRIVATE?
    ( binding=letDef | function=fnDef | act=action | spread=ELLIPSIS spreadType=path
    | target=dotted ( COLON declared=type ( ASSIGN value=expr )? | ASSIGN value=expr | instance=declaration ) ) ;
ruleDef : RULE name=ID body=block ;

// ---- what may stand in braces ---------------------------------------------------------------------------------------
block : open=LBRACE ( items+=blockItem ( commas+=( COMMA | SEP ) items+=blockItem? )* )? RBRACE ;
blockItem : attributes+=attribute* ( binding=letDef | act=action | given=entry | spread=ELLIPSIS value=expr ) ;
entry                                                // '=' is a habit of other languages, reported by the builder
  : target=dotted ( sign=( COLON | ASSIGN ) value=expr | instance=declaration )
  | ( key=text | LBRACK computed=expr RBRACK ) ( sign=( COLON | ASSIGN ) value=expr | body=block ) ;
declaration : ( name=ID ( LBRACK key=expr RBRACK )? ( IN container=dotted )? )? body=block ;
dotted
  : words+=( ID | REF ) ( LBRACK indexes+=expr closers+=RBRACK )?
    ( DOT words+=( ID | REF ) ( LBRACK indexes+=expr closers+=RBRACK )? )* ;
action : emitted=emit | checked=check | loop=forBlock | branch=ifBlock | layer=defaults ;
emit : EMIT value=expr ( AT place=expr )? ;
check
  : CHECK condition=expr ( AT place=expr )? ELSE message=expr ( HELP advice=expr )?
    ( FIX fixPath=operand COLON fixValue=expr )? ;
forBlock : FOR LPAREN names+=ID ( COMMA names+=ID )? IN iterable=expr RPAREN body=block ;
ifBlock : IF LPAREN condition=expr RPAREN then=block ( ELSE ( chained=ifBlock | otherwise=block ) )? ;
defaults : DEFAULTS kind=path body=block ;

// ---- types ----------------------------------------------------------------------------------------------------------
type : members+=typeAtom ( PIPE members+=typeAtom )* ( WHERE predicate=expr )? ;
alternatives : members+=typeAtom ( PIPE members+=typeAtom )* ;
typeAtom
  : ( name=path arguments=typeArgs? | LBRACK element=type RBRACK | record=fields | literal=text
    | minus=MINUS? word=( INT | TRUE | FALSE | NULL_ ) ) optional=Q?
  | LPAREN ( params+=type ( COMMA params+=type )* )? RPAREN ( arrow=ARROW result=typeAtom | optional=Q )? ;
typeArgs : LT arguments+=alternatives ( COMMA arguments+=alternatives )* GT ;
fields : open=LBRACE ( members+=field ( commas+=( COMMA | SEP ) members+=field? )* )? RBRACE ;
field : attributes+=attribute* ( name=ID COLON declared=type ( ASSIGN value=expr )? | spread=ELLIPSIS spreadType=path? ) ;
path : names+=ID ( DOT names+=ID )* ;

// ---- expressions ----------------------------------------------------------------------------------------------------
// A spread, a `for` and an `if` without `else` stand in lists only, which is the builder's to say.
expr
  : operands+=operand ( ops+=( QQ | OR | AND | EQ | NE | LT | LE | GT | GE | IN | DOTDOT | PLUS | MINUS | STAR | SLASH )
    operands+=operand )* ( FAT lambda=expr )?
  | word=IF LPAREN condition=expr RPAREN then=expr ( ELSE otherwise=expr )?
  | word=FOR LPAREN names+=ID ( COMMA names+=ID )? IN iterable=expr RPAREN then=expr
  | word=ELLIPSIS then=expr ;
operand
  : prefixes+=( NOT | MINUS )*
    ( word=( ID | REF | SELF | SUPER | INT | FLOAT | UNIT | DOTTED | NUMBER_ERROR | TRUE | FALSE | NULL_ )
    | string=text | items=list | braces=block | choice=matchExpr
    | open=LPAREN ( inner+=expr ( COMMA inner+=expr )* )? close=RPAREN )
    suffixes+=suffix* ;
suffix
  : sign=( DOT | QDOT ) word=( ID | REF )
  | LBRACK index=expr RBRACK
  | open=LPAREN arguments=args? RPAREN
  | body=block ;
args : values+=arg ( commas+=COMMA values+=arg? )* ;
arg : first=expr ( COLON value=expr )? ;
matchExpr : MATCH LPAREN subject=expr RPAREN body=arms ;
arms : open=LBRACE ( items+=arm ( commas+=( COMMA | SEP ) items+=arm? )* )? RBRACE ;
arm : ( otherwise=ELSE | patterns+=typeAtom ( PIPE patterns+=typeAtom )* ) FAT result=expr ;
list : open=LBRACK ( elements+=expr ( commas+=( COMMA | SEP ) elements+=expr? )* )? RBRACK ;
text
  : open=QUOTE ( pieces+=TEXT_PART | HOLE holes+=expr closers+=HOLE_END )* close=TEXT_END
  | open=BLOCK_OPEN ( pieces+=BLOCK_PART | HOLE holes+=expr closers+=HOLE_END )* close=BLOCK_END
  | open=RAW_OPEN pieces+=RAW_PART* close=RAW_END ;

// ---- parts parsed alone, when the file around them is broken (compiler/parser/recovery.*) ---------------------------
kindItems : ( items+=kindItem ( ( COMMA | SEP ) items+=kindItem? )* )? EOF ;
blockItems : ( items+=blockItem ( ( COMMA | SEP ) items+=blockItem? )* )? EOF ;
fieldItems : ( members+=field ( ( COMMA | SEP ) members+=field? )* )? EOF ;
fnItems : ( parts+=fnPart ( ( COMMA | SEP ) parts+=fnPart? )* )? EOF ;
armItems : ( items+=arm ( ( COMMA | SEP ) items+=arm? )* )? EOF ;
elementItems : ( elements+=expr ( ( COMMA | SEP ) elements+=expr? )* )? EOF ;
