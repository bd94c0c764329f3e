cluster told { kubernetes: 1.34.1 }
type Long = String where it.size() > 100
kind login in namespace { password: Long }
namespace web { login one { password: "swordfish-9" } }
