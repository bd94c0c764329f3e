// A rule with a code that is taken or none is an error at it, and all other rules run: those of the library too.
//--- main.cl
rule of-the-library { code: "CL2009", check false at cluster else "never said" }
rule of-one-that-is-off { code: "CL2020", check false at cluster else "never said" }
rule of-the-compiler { code: "CL0207", check false at cluster else "never said" }
rule first { code: "MY0001", check false at cluster else "the first one runs" }
rule second { code: "MY0001", check false at cluster else "never said" }
rule off { code: "MY0001", severity: "off", check false at cluster else "never said" }
rule short { code: "XX1", check true else "never said" }
rule small { code: "my0001", check true else "never said" }
rule words { code: "TEAM-1000", check true else "never said" }
rule digits { code: "1234", check true else "never said" }
rule one-letter { code: "X0001", check true else "never said" }
rule five { code: "MY00001", check true else "never said" }
rule nothing { code: "", check true else "never said" }
rule right { code: "PLATFORM0001", check false at cluster else "the right one runs" }

cluster demo { kubernetes: 1.34.1 }
namespace web {}
//----
// error[CL0452] main.cl:1:29-37: the code 'CL2009' is taken
//   label std:/rules.cl: another rule has it
//   in rule 'of-the-library'
//   help: each rule has a code of its own
// error[CL0452] main.cl:2:33-41: the code 'CL2020' is taken
//   label std:/house-pods.cl: another rule has it
//   in rule 'of-one-that-is-off'
//   help: each rule has a code of its own
// error[CL0452] main.cl:3:30-38: the code 'CL0207' is taken
//   in rule 'of-the-compiler'
//   help: the compiler itself reports this code; take one of your own, such as GD0001
// error[CL0452] main.cl:5:21-29: the code 'MY0001' is taken
//   label main.cl:4:20-28: another rule has it
//   in rule 'second'
//   help: each rule has a code of its own
// error[CL0452] main.cl:6:18-26: the code 'MY0001' is taken
//   label main.cl:4:20-28: another rule has it
//   in rule 'off'
//   help: each rule has a code of its own
// error[CL0284] main.cl:7:20-25: rule 'short' has no code
//   help: "XX1" is none: a code is capital letters and four digits, such as GD0001
// error[CL0284] main.cl:8:20-28: rule 'small' has no code
//   help: "my0001" is none: a code is capital letters and four digits, such as GD0001
// error[CL0284] main.cl:9:20-31: rule 'words' has no code
//   help: "TEAM-1000" is none: a code is capital letters and four digits, such as GD0001
// error[CL0284] main.cl:10:21-27: rule 'digits' has no code
//   help: "1234" is none: a code is capital letters and four digits, such as GD0001
// error[CL0284] main.cl:11:25-32: rule 'one-letter' has no code
//   help: "X0001" is none: a code is capital letters and four digits, such as GD0001
// error[CL0284] main.cl:12:19-28: rule 'five' has no code
//   help: "MY00001" is none: a code is capital letters and four digits, such as GD0001
// error[CL0284] main.cl:13:6-13: rule 'nothing' has no code
//   help: give it a code of its own, such as code: "GD0001"
// error[MY0001] main.cl:16:9-13: the first one runs
//   in rule 'first'
// error[PLATFORM0001] main.cl:16:9-13: the right one runs
//   in rule 'right'
