/// A function that calls itself by what stands for an argument calls itself.
//--- main.cl
cluster c { domain: "example.org", kubernetes: 1.34.0 }
fn f(x: Int = g()) -> Int = x
fn g(y: Int = f()) -> Int = y
fn h(x: Int = once()) -> Int = x
fn once() -> Int = 1
let used = h() + f(1)
//----
// error[CL0243] main.cl:3:15-16: 'f' calls itself
//   label main.cl:2:4-5: the function
//   help: functions can't call themselves, also not through others; loop over a list or range instead
