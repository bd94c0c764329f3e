app web {
	port:	3000
  motto: "日本語 é 🐘x" # wide
  flag:	"‮[31m"
}
