// One report for an attribute that was written as an entry.
//--- main.cl
@severity(CL2001: warning)
cluster demo { kubernetes: 1.34.1 }
@severity(2001, off)
namespace web {}
//----
// error[CL0239] main.cl:1:11-17: '@severity' has no parameter 'CL2001'
//   help: @severity("CODE", "warning"); it is one of error, warning, info and off
// error[CL0263] main.cl:3:1-21: @severity has no code and severity, both written out
//   help: @severity("CODE", "warning"); it is one of error, warning, info and off
