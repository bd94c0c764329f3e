// A hole as Helm has it.
//--- was
      LANG: "en"
//--- now
      LANG: {{ .Values.lang }}
//----
// error[CL0040]: expected an entry or '}', found '{'
//   --> shop.cl:94:14
//    |
// 94 |       LANG: {{ .Values.lang }}
//    |              ^
//    |
//    = help: '{{' means nothing here: a value is named as it is, and in a text by \(value)
//
// 1 error
