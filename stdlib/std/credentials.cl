/// What a credential looks like: by its form, by the name of its key, by how much it seems drawn by chance.
use std.open-data.{Part, as-text, is-map, is-text, text-of}

/// Parts of `text` that `pattern` takes, a regular expression of RE2, one behind the other.
///     "a=1, b=2".matches-in(#"([a-z])=([0-9])"#).map(m => m.groups.first() ?? "") == ["a", "b"]
native fn matches-in(text: String, pattern: String) -> [Match]
/// How many bits each sign of it says, by Shannon: 0 if all are the same, some 4 for a word, more for what was drawn by
/// chance of many.
///     "aaaa".entropy() == 0.0 and "abab".entropy() == 1.0
native fn entropy(text: String) -> Float
/// The texts in `value`, however deep, whose key matches `keys` or that match `texts` themselves, also in documents that
/// are made there. The key of `{ name: KEY, value: TEXT }` is what its name says.
native fn texts-like(value: Any, keys: String?, texts: String?) -> [Part]
/// The texts in `value`, however deep, that its API says to be secret.
native fn secret-texts(value: Any) -> [Part]

/// A part of a text that a pattern takes.
type Match = {
  /// The part.
  text: String
  /// What the groups of the pattern take of it; empty for one that takes nothing.
  groups: [String]
  /// The number of the line it begins in.
  line: Int
}

// ---- by form --------------------------------------------------------------------------------------------------------

/// A form of text that nothing but a credential has.
type CredentialForm = {
  /// What it is called.
  name: String
  /// What is in the text.
  pattern: String
}

/// The forms of credentials that are recognised.
let kinds-of-credential: [CredentialForm] = [
  { name: "a private key", pattern: "-----BEGIN [A-Z0-9 ]*PRIVATE KEY" }
  // The beginning of such a one in Base64, which ends differently by what stands before PRIVATE.
  { name: "a private key in Base64", pattern: "LS0tLS1CRUdJTi(BSU0EgUFJJ|BQUklWQVRF|BFQyBQUklW|BEU0EgUFJJ|BPUEVOU1NIIFBS|BFTkNSWVBURUQg|BQR1AgUFJJ)" }
  { name: "a key of age", pattern: "AGE-SECRET-KEY-1[0-9A-Z]{20}" }
  { name: "a token of GitHub", pattern: "gh[pousr]_[0-9A-Za-z]{36}|github_pat_[0-9A-Za-z_]{40}" }
  { name: "a token of GitLab", pattern: "gl(pat|rt|ptt|dt|cbt|agent|soat|ft|imt)-[0-9A-Za-z_-]{20}" }
  { name: "an access key of AWS", pattern: "A(KIA|SIA)[0-9A-Z]{16}" }
  { name: "a token of Slack", pattern: "xox[abeoprs]-[0-9A-Za-z-]{10}|xapp-[0-9]-[0-9A-Za-z-]{20}" }
  { name: "a webhook of Slack", pattern: #"hooks\.slack\.com/(services|workflows|triggers)/[0-9A-Za-z/]{20}"# }
  { name: "a webhook of Discord", pattern: #"discord(app)?\.com/api/webhooks/[0-9]{10,20}/[0-9A-Za-z_-]{30}"# }
  { name: "a key of Stripe", pattern: "(sk|rk)_(live|test)_[0-9A-Za-z]{20}|whsec_[0-9A-Za-z]{24}" }
  { name: "a key of Google", pattern: "AIza[0-9A-Za-z_-]{35}|GOCSPX-[0-9A-Za-z_-]{20}" }
  { name: "a key of OpenAI", pattern: "sk-[0-9A-Za-z_-]{8,255}T3BlbkFJ|sk-(proj|svcacct|admin)-[0-9A-Za-z_-]{32}" }
  { name: "a key of Anthropic", pattern: "sk-ant-[0-9a-z]{3,12}-[0-9A-Za-z_-]{32}" }
  { name: "a token of Hugging Face", pattern: "hf_[0-9A-Za-z]{32}" }
  { name: "a token of npm", pattern: "npm_[0-9A-Za-z]{36}" }
  { name: "a token of PyPI", pattern: "pypi-AgE[0-9A-Za-z_-]{32}" }
  { name: "a token of Docker Hub", pattern: "dckr_(pat|oat)_[0-9A-Za-z_-]{24}" }
  { name: "a token of DigitalOcean", pattern: "do[opr]_v1_[0-9a-f]{32}" }
  { name: "a token of Vault", pattern: #"hv[sbr]\.[0-9A-Za-z_-]{24}"# }
  { name: "a token of Terraform Cloud", pattern: #"\.atlasv1\.[0-9A-Za-z_=-]{40}"# }
  { name: "a token of Doppler", pattern: #"dp\.(st|ct|pt|sa|scim|audit)\.([0-9a-z_-]{2,35}\.)?[0-9A-Za-z]{32}"# }
  { name: "a token of Grafana", pattern: "glsa_[0-9A-Za-z]{32}_[0-9a-f]{8}|glc_[0-9A-Za-z+/]{32}" }
  { name: "a key of SendGrid", pattern: #"SG\.[0-9A-Za-z_-]{16,32}\.[0-9A-Za-z_-]{32}"# }
  { name: "a key of Mailgun", pattern: "key-[0-9a-f]{32}" }
  { name: "a key of Mailchimp", pattern: "[0-9a-f]{24}-us[0-9]" }
  { name: "a token of a bot of Telegram", pattern: "[0-9]{8}:A[A-Z][0-9A-Za-z_-]{32}" }
  { name: "a token of Shopify", pattern: "shp(at|ca|pa|ss)_[0-9a-fA-F]{32}" }
  { name: "a key of Tailscale", pattern: "tskey-[a-z]{3,12}-[0-9A-Za-z]{8,24}-[0-9A-Za-z]{16}" }
  { name: "a key of New Relic", pattern: "NRAK-[0-9A-Z]{24}" }
  { name: "a key of Linear", pattern: "lin_(api|oauth)_[0-9A-Za-z]{32}" }
  { name: "a token of Databricks", pattern: "dapi[0-9a-f]{32}" }
  { name: "a token of Pulumi", pattern: "pul-[0-9a-f]{40}" }
  { name: "a token of Atlassian", pattern: "ATATT3xFfGF0[0-9A-Za-z_=-]{32}" }
  { name: "a key of a storage account of Azure", pattern: "(Account|SharedAccess)Key=[0-9A-Za-z+/]{32}" }
  { name: "a client secret of Azure", pattern: "[0-9]Q~[0-9A-Za-z_.~-]{31}" }
  { name: "an access token of Bitwarden", pattern: #"0\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.[0-9A-Za-z]{20}"# }
  { name: "a token of 1Password", pattern: "ops_eyJ[0-9A-Za-z_-]{32}" }
  { name: "a signed web token", pattern: #"eyJ[0-9A-Za-z_-]{10,255}\.eyJ[0-9A-Za-z_-]{10}"# }
  { name: "the hash of a password", pattern: #"\$\$?(2[abxy]\$\$?[0-9]{2}\$\$?[0-9A-Za-z./]{40}|(apr1|1|5|6)\$\$?(rounds=[0-9]{3,9}\$)?[0-9A-Za-z./]{1,16}\$\$?[0-9A-Za-z./]{22}|argon2(i|d|id)\$v=[0-9]{2}\$m=[0-9]{2}|(pbkdf2|scrypt)[0-9a-z-]{0,20}\$[0-9A-Za-z=,]{3,40}\$[0-9A-Za-z./+=]{16})|\{S?SHA[0-9]{0,3}\}[0-9A-Za-z+/]{26}|SCRAM-SHA-256\$[0-9]{4}"# }
  { name: "an address with a password in it", pattern: #"[a-z]://[^/@\s:{}$<>%]*:[^/@\s:{}$<>]+@"# }
]

/// What may be a credential, in one pattern for all forms, because nearly every text is none of them.
let maybe-credential: String = "(?s).*(\([...kinds-of-credential.map(k => k.pattern), ...maybe-given].join("|"))).*"

/// What `text` looks like, and in which line; null if it is nothing that should be a secret.
fn credential-in(text: String) -> Finding? =
  if (not text.matches(maybe-credential)) null else by-form(text) ?? by-chance(text)

/// A credential in a text.
type Finding = {
  /// What it looks like: `a token of GitHub`.
  looks-like: String
  /// The number of its line.
  line: Int
}

private fn by-form(text: String) -> Finding? {
  let found = [
    for (k in whole-texts)
    if (text.matches(k.pattern)) ...text.matches-in(k.inside).map(m => Finding({ looks-like: k.name, line: m.line }))
  ]
  found.first()
}

/// Forms by what a whole text looks like that has one.
private let whole-texts = kinds-of-credential.map(k => { name: k.name, pattern: "(?s).*(\(k.pattern)).*", inside: k.pattern })

private fn by-chance(text: String) -> Finding? {
  let found = [
    for (g in given)
    if (g.holds.any(part => text.contains(part)))
    for (m in text.matches-in(g.pattern))
    if (is-random(m.groups.last() ?? "")) { looks-like: given-as(m.groups), line: m.line }
  ]
  found.first()
}

/// What stands before the value says what it is, but in an address.
private fn given-as(groups: [String]) -> String =
  if (groups.size() < 2) "an address with a password in it" else "a credential, the value of '\(groups.first() ?? "")'"

// ---- by the name of a key -------------------------------------------------------------------------------------------

/// `rootPassword`, `DB_PASS`, `apiKey`, `webhook-secret`, `example.org/auth-token`. `existingSecret`, `secretName`,
/// `passwordKey`, `tokenSecretRef` say where a credential lies, and `secret` alone and `tlsSecret` most often do.
let credential-key: String = [
  "(?s).*([Pp]assword|PASSWORD|[Pp]asswd|PASSWD|[Pp]assphrase|PASSPHRASE)"
  "(.*[_./-])?(pass|pwd|token|PASS|PWD|TOKEN|Pass|Pwd|Token|SECRET)"
  "(.*[_./-])?(api|private|secret|secret[_-]?access|encryption|signing|master|auth)[_-]?key"
  "(.*[_./-])?(API|PRIVATE|SECRET|SECRET_?ACCESS|ENCRYPTION|SIGNING|MASTER|AUTH)_?KEY"
  "(.*[_./-])?(client|cookie|webhook|hmac|jwt|shared|session|signing|encryption)[_-]?secret"
  "(.*[_./-])?(secret[_-]?key[_-]?base|SECRET_KEY_BASE)"
  ".*[a-z0-9]Token"
  "(.*[a-z0-9])?([Ss]ecretKeyBase|[Ee]ncryptionSecret)"
  "(.*[a-z0-9])?([Aa]pi|API|[Pp]rivate|[Ss]ecret|[Ss]ecretAccess|[Ee]ncryption|[Ss]igning|[Mm]aster|[Aa]uth)Key"
  "(.*[a-z0-9])?([Cc]lient|[Cc]ookie|[Ww]ebhook|[Hh]mac|[Jj]wt|[Ss]hared|[Ss]ession|[Ss]igning)Secret"
].join("|")

/// It has the name of a credential, and what it is stands there. A key beside the name of a secret is one of that secret.
private fn is-raw-credential(p: Part) -> Bool =
  if (p.key == "value") names-a-credential(text-of(p.beside, "name")) and is-content(p.value)
  else names-a-credential(p.key) and is-content(p.value) and not is-key-of-secret(p)

/// Entries of it that have the name of a credential, and what it is stands there.
fn raw-credentials(value: Any) -> [Part] = value.texts-like(credential-key, null).filter(p => is-raw-credential(p))

/// It is the name of a credential.
fn names-a-credential(key: String) -> Bool = key.matches(credential-key) and not key.matches("[Ee]xisting.*|EXISTING.*")

/// Beside a name, what seems drawn by chance is no key.
private fn is-key-of-secret(p: Part) -> Bool =
  p.key.lower().ends-with("key")
  and (has(p.beside, ["existingSecret", "secretName", "remoteRef"])
    or has(p.beside, ["name"]) and not is-random(as-text(p.value) ?? ""))

private fn has(map: Any, keys: [String]) -> Bool = is-map(map) and keys.any(key => key in map)

/// A text that stands for itself: no place that something is put into later (`$NAME`, `{{ .name }}`, `%{file:...}%`,
/// `!env_var NAME`), nothing encrypted, and not the path of a file.
fn is-content(value: Any) -> Bool {
  let text = as-text(value) ?? ""
  is-text(value) and text != "" and not text.matches(placeholder)
}

private let placeholder =
  #"(?s)\$.*|[%][{(].*|![A-Za-z_:/-]+ .*|.*(\{\{|\$\{|\$\().*|ENC\[.*|<[^>]*>|(/[A-Za-z0-9._-]+)+|[a-z0-9+-]+://[^:@]*"#

// ---- by chance ------------------------------------------------------------------------------------------------------

/// It seems drawn by chance: letters and digits, and many different signs. What is made of words is not.
fn is-random(text: String) -> Bool =
  text.size() >= 10 and text.matches(letters-and-digits) and not text.matches(words) and text.entropy() >= 2.9

private let letters-and-digits = "(?s).*([A-Za-z].*[0-9]|[0-9].*[A-Za-z]).*"
/// `oauth2-proxy`, `request.headers`, `db.shop:5432`, `v1.2`, `v1alpha1`.
private let words = "S*W(S+W)*S*".replace("S", "[-_.:/@+,=?&~]").replace("W", word)
private let word = "(([A-Z]?[a-z]{2,}|[A-Z][a-z])+[0-9]{0,6}|[A-Z]+[0-9]{0,4}|[a-z]?[0-9]{1,8}((alpha|beta|rc)[0-9]+)?)"

/// What a value is made of that stands for itself, in quotes or not, and not for a variable or a place to be filled.
private let sign = #"[^\s"'`,;&<>(){}\[\]$\\]"#
/// A quote, also one that stands in a text in quotes.
private let quote = #"\\*["']{0,2}"#
/// What stands between a name and its value, as shells, INI, YAML, JSON, HCL, Go, Ruby, query strings and flags write them, and
/// in lists of names and values: `<add key="NAME" value="..."/>`.
private let between =
  #"([ \t]*(:=|=>|[:=])[ \t]*|[ ]+|[,\s]+\\*["']?[Vv]alue\\*["']?[ \t]*[:=][ \t]*)"#
/// Names of credentials in any letters, as they end.
private let name-of-one =
  "(?:pass|pwd|password|passwd|passphrase|token|secret|secret[_-]?key[_-]?base|(?:api|private|secret|secret[_-]?access|encryption|signing|master|auth|account)[_-]?key)"

/// For a quick look: what may be one of `given`.
private let maybe-given: [String] = [
  #"([Pp]ass(word|wd|phrase)?|PASS(WORD|WD|PHRASE)?|[Pp]wd|PWD|[Tt]oken|TOKEN|[Ss]ecret|SECRET|[_-]?[Kk]ey|_?KEY|(KEY_|key[_-]|[kK]ey)(BASE|[bB]ase))(QUOTEBETWEENQUOTE|>)SIGN{10}"#
  "([Bb]earer|[Bb]asic) [0-9A-Za-z._~+/=-]{10}"
  #"(IDENTIFIED|identified) +(BY|by|AS|as|VIA|via|WITH|with)"#
  #"[ ]-[pa][ ]?QUOTESIGN{10}"#
  #"[ ](-u|--user|--proxy-user)[ =]?QUOTE[^\s:"'$]*:SIGN{10}"#
  #""auth\\*"[ ]*:[ ]*\\*"[0-9A-Za-z+/]{12}"#
  #"SIGN@([a-z0-9.:-]+/|tcp\(|unix\()"#
].map(p => filled(p))

/// How credentials are given that only seem drawn by chance.
private let given: [{ holds: [String], pattern: String }] = [
  { holds: [""], pattern: #"(?i)([a-z0-9_./-]*NAME|bearer|basic)QUOTE(?:BETWEEN)QUOTE(SIGN{10,})"# }
  { holds: ["</"], pattern: #"(?i)<([a-z0-9_.:-]*NAME)>(SIGN{10,})</"# }
  // SQL.
  {
    holds: ["IDENTIFIED", "identified"]
    pattern: #"(?i)(identified +(?:(?:with|via) +\S+ +)?(?:by|as|using))[ ]+(?:password +)?QUOTE(SIGN{10,})"#
  }
  // Flags without a name: `mysql -uroot -p...`, `sshpass -p ...`, `redis-cli -a ...`, `curl -u user:...`
  { holds: ["mysql", "mariadb"], pattern: #"(?:mysql|mariadb)(?:[^|;\n]|\\\n)*?[ ](-p)QUOTE(SIGN{10,})"# }
  { holds: [" -p"], pattern: #"(?:mongo[a-z]*|sshpass|login)(?:[^|;\n]|\\\n)*?[ ](-p)[ ]*QUOTE(SIGN{10,})"# }
  { holds: ["redis-cli"], pattern: #"redis-cli(?:[^|;\n]|\\\n)*?[ ](-a)[ ]*QUOTE(SIGN{10,})"# }
  { holds: [" -u", " --user", "--proxy-user"], pattern: #"[ ](-u|--user|--proxy-user)[ =]?QUOTE[^\s:"'$]*:(SIGN{10,})"# }
  // A login to a registry of images.
  { holds: ["\"auth"], pattern: #""(auth)\\*"[ ]*:[ ]*\\*"([0-9A-Za-z+/=]{12,})"# }
  // An address without a scheme, which an image by its digest is not.
  {
    holds: ["@"]
    pattern: #"[0-9A-Za-z_.-]+:([^\s"'`,;&<>(){}\[\]$\\:@/]{10,})@(?:[a-z0-9.-]+(?::[0-9]{2,5})?/|tcp[(]|unix[(])"#
  }
].map(g => { holds: g.holds, pattern: filled(g.pattern) })

private fn filled(pattern: String) -> String =
  pattern.replace("NAME", name-of-one).replace("BETWEEN", between).replace("QUOTE", quote).replace("SIGN", sign)
