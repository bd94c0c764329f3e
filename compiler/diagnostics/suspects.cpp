#include "diagnostics/suspects.h"

#include "diagnostics/literals.h"

#include <algorithm>
#include <array>
#include <string>

namespace clc {
namespace {

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLetter(char c) {
    return isLower(c) || isUpper(c);
}
bool isNamePart(char c) {
    return isLetter(c) || isDigit(c) || c == '_' || c == '-' || c == '.';
}
/// What tokens are made of. Words with '/' between are paths, and much of Base64 is long enough
/// without.
bool isTokenPart(char c) {
    return isLetter(c) || isDigit(c) || std::string_view("_~+=-").find(c) != std::string_view::npos;
}

// ---- names --------------------------------------------------------------------------------------

/// The words of `DB_PASSWORD`, `apiKey`, `client-secret`, in lower case.
auto wordsOf(std::string_view name) -> std::vector<std::string> {
    std::vector<std::string> words;
    bool begins = true;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (!isLetter(c) && !isDigit(c)) {
            begins = true;
            continue;
        }
        if (begins || (isUpper(c) && isLower(name[i - 1]))) {
            words.emplace_back();
        }
        begins = false;
        words.back() += isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return words;
}

template <std::size_t N>
bool isOneOf(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::ranges::find(words, word) != words.end();
}

template <std::size_t N>
bool endsWithOneOf(std::string_view word, const std::array<std::string_view, N>& ends) {
    return std::ranges::any_of(ends, [&](std::string_view each) { return word.ends_with(each); });
}

constexpr std::array<std::string_view, 4> kPasswords = {"password", "passwd", "passphrase",
                                                        "secretkeybase"};
constexpr std::array<std::string_view, 4> kWords = {"pass", "pwd", "pw", "token"};
constexpr std::array<std::string_view, 9> kKeys = {"apikey",    "privatekey",    "secretkey",
                                                   "accesskey", "encryptionkey", "signingkey",
                                                   "masterkey", "authkey",       "accountkey"};
constexpr std::array<std::string_view, 9> kBeforeKey = {
    "api", "private", "secret", "access", "encryption", "signing", "master", "auth", "account"};
constexpr std::array<std::string_view, 9> kBeforeSecret = {
    "client", "cookie", "webhook", "hmac", "jwt", "shared", "session", "signing", "encryption"};

}  // namespace

bool namesCredential(std::string_view name) {
    const std::vector<std::string> words = wordsOf(name);
    if (words.empty() || words.front() == "existing") {
        return false;
    }
    const std::string_view last = words.back();
    const std::string_view before = words.size() > 1 ? words[words.size() - 2] : std::string_view();
    if (isOneOf(last, kWords) || endsWithOneOf(last, kPasswords) || endsWithOneOf(last, kKeys)) {
        return true;
    }
    if (last == "secret") {
        return name.ends_with("SECRET") || isOneOf(before, kBeforeSecret);
    }
    if (last == "base") {
        return before == "key" && words.size() > 2 && words[words.size() - 3] == "secret";
    }
    return last == "key" && isOneOf(before, kBeforeKey);
}

// ---- by chance ----------------------------------------------------------------------------------

namespace {

constexpr std::size_t kLeastDrawn = 20;
constexpr std::size_t kLeastPiece = 16;
/// Of small and capital letters and digits, as few words are.
constexpr std::size_t kLeastMixed = 10;
constexpr std::size_t kMeanOfMixed = 3;
/// Words and numbers are longer than this on average; what is drawn of letters and digits is not.
constexpr std::size_t kMeanOfWords = 3;
constexpr std::size_t kMeanOfWordsWithCapitals = 4;
/// What is public by its beginning: keys of SSH, recipients of age, digests.
constexpr std::array<std::string_view, 5> kPublic = {"AAAA", "age1", "sha256-", "sha384-",
                                                     "sha512-"};

bool isHex(std::string_view text) {
    return text.find_first_not_of("0123456789abcdefABCDEF-") == std::string_view::npos;
}

/// How many words and numbers it is made of, as far as one can tell them apart.
auto chunksOf(std::string_view text) -> std::size_t {
    std::size_t chunks = 0;
    char last = '-';
    for (const char c : text) {
        const bool isNew = isDigit(c)   ? !isDigit(last)
                           : isUpper(c) ? !isUpper(last)
                           : isLower(c) ? !isLetter(last)
                                        : false;
        chunks += isNew ? 1 : 0;
        last = c;
    }
    return chunks;
}

}  // namespace

namespace {

bool changesOften(std::string_view text) {
    const auto count = [&](bool (*is)(char)) {
        return static_cast<std::size_t>(std::ranges::count_if(text, is));
    };
    const std::size_t letters = count(isLetter);
    const std::size_t digits = count(isDigit);
    const std::size_t mean = count(isUpper) > 0 ? kMeanOfWordsWithCapitals : kMeanOfWords;
    return letters > 0 && digits > 0 && letters + digits < mean * chunksOf(text);
}

/// A password such as a program draws.
bool isMixed(std::string_view text) {
    return text.size() >= kLeastMixed && std::ranges::any_of(text, isLower) &&
           std::ranges::any_of(text, isUpper) && std::ranges::any_of(text, isDigit) &&
           text.size() < kMeanOfMixed * chunksOf(text);
}

/// Calls `each` with what stands between any of `signs`.
template <typename Each>
bool anyBetween(std::string_view text, std::string_view signs, const Each& each) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(signs), text.size());
        if (each(text.substr(0, end))) {
            return true;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

}  // namespace

bool seemsDrawn(std::string_view text) {
    if (isHex(text) ||
        std::ranges::any_of(kPublic, [&](auto each) { return text.starts_with(each); })) {
        return false;
    }
    if (anyBetween(text, "-_~+=.", isMixed)) {
        return true;
    }
    // Some begin with words that say what they are.
    return anyBetween(text, "=", [](std::string_view value) {
        return value.size() >= kLeastDrawn && !isHex(value) &&
               (changesOften(value) || anyBetween(value, "-_", [](std::string_view piece) {
                    return piece.size() >= kLeastPiece && !isHex(piece) && changesOften(piece);
                }));
    });
}

namespace {

// ---- texts --------------------------------------------------------------------------------------

/// It stands for itself: no place that something is put into later (`$NAME`, `{{ .name }}`), no
/// flag, no path of a file, nothing that is encrypted.
bool isContent(std::string_view text) {
    return !text.empty() &&
           std::string_view("$%!<{(/-").find(text.front()) == std::string_view::npos &&
           !text.starts_with("ENC[") && text.find("{{") == std::string_view::npos &&
           text.find("${") == std::string_view::npos && text.find("$(") == std::string_view::npos;
}

/// A text that is no source: a file of another program, or what a literal holds.
class TextScan {
public:
    TextScan(std::string_view all, TextPart part, std::vector<TextPart>& found)
        : text_(all.substr(0, part.end)), at_(part.begin), begin_(part.begin), found_(found) {}

    void run() {
        while (at_ < text_.size()) {
            if (!privateKey() && !passwordInAddress() && !hash() && !afterFlag() &&
                !nameAndValue() && !drawn()) {
                ++at_;
            }
        }
    }

private:
    /// What `is` takes begins here: it takes no sign before, but for one that an escape ends with.
    [[nodiscard]] bool beginsRun(bool (*is)(char)) const {
        const auto isEscaped = [&](std::size_t at) { return at > begin_ && text_[at - 1] == '\\'; };
        return is(text_[at_]) && !isEscaped(at_) &&
               (at_ == begin_ || !is(text_[at_ - 1]) || isEscaped(at_ - 1));
    }

    [[nodiscard]] auto rest() const -> std::string_view { return text_.substr(at_); }

    void take(std::size_t begin, std::size_t end) {
        found_.push_back({begin, end});
        at_ = end;
    }

    /// From its first line to its last.
    bool privateKey() {
        constexpr std::string_view kBegin = "-----BEGIN ";
        constexpr std::string_view kEnd = "-----END ";
        if (!rest().starts_with(kBegin)) {
            return false;
        }
        const std::size_t name = text_.find("PRIVATE KEY", at_);
        const std::size_t dashes = text_.find("-----", at_ + kBegin.size());
        if (name == std::string_view::npos || name > dashes) {
            return false;
        }
        const std::size_t last = text_.find(kEnd, at_);
        take(name, last == std::string_view::npos ? text_.size() : last);
        return true;
    }

    /// `postgres://user:HERE@host`.
    bool passwordInAddress() {
        constexpr std::string_view kScheme = "://";
        if (!rest().starts_with(kScheme)) {
            return false;
        }
        const std::size_t user = at_ + kScheme.size();
        const std::size_t stop =
            std::min(text_.find_first_of("/@ \t\r\n\"'\\$<>{}", user), text_.size());
        const std::size_t colon = text_.find(':', user);
        at_ = user;
        if (stop < text_.size() && text_[stop] == '@' && colon < stop && colon + 1 < stop) {
            take(colon + 1, stop);
        }
        return true;
    }

    /// `$2y$05$HERE`, `{SHA}HERE`: what htpasswd and crypt make of a password.
    bool hash() {
        constexpr std::size_t kLeastHash = 20;
        const bool isCrypt = text_[at_] == '$';
        const std::string_view signs = isCrypt ? "$./=,+-" : "+/=";
        const std::size_t begin = isCrypt ? at_ : at_ + std::string_view("{SHA}").size();
        if (!isCrypt && !rest().starts_with("{SHA}") && !rest().starts_with("{SSHA")) {
            return false;
        }
        std::size_t end = begin;
        while (end < text_.size() && (isLetter(text_[end]) || isDigit(text_[end]) ||
                                      signs.find(text_[end]) != std::string_view::npos)) {
            ++end;
        }
        const std::string_view given = text_.substr(begin, end - begin);
        const auto parts = std::ranges::count(given, '$');
        if (given.size() < kLeastHash || (isCrypt && parts < 3)) {
            return false;
        }
        take(begin, end);
        return true;
    }

    /// `mysql -pHERE`, `curl -u user:HERE`, `redis-cli -a HERE`, `user:HERE@host`: what no name
    /// tells. It may be a port or a group, which are left out as they are no mix of signs.
    bool afterFlag() {
        const bool isFlag = at_ > begin_ && isBlank(text_[at_ - 1]) &&
                            (rest().starts_with("-p") || rest().starts_with("-a "));
        const bool isFirst = at_ == begin_ && rest().starts_with("-p");
        const bool isColon = text_[at_] == ':';
        if (!isFlag && !isFirst && !isColon) {
            return false;
        }
        std::size_t value = isColon ? at_ + 1 : at_ + 2;
        skip(value, " \t\\\"'");
        const std::size_t stop = endOf(value);
        const std::size_t host = text_.substr(value, stop - value).rfind('@');
        const std::size_t end = host == std::string_view::npos ? stop : value + host;
        const std::string_view given = text_.substr(value, end - value);
        const bool isAddress = end < stop && !text_.substr(end).starts_with("@sha");
        if (!isContent(given) || given.find_first_of(":/@") != std::string_view::npos ||
            !(isColon && !isAddress && !isUser() ? isMixed(given) : seemsChosen(given))) {
            return false;
        }
        take(value, end);
        return true;
    }

    /// What stands before is a flag for a user and a name: `-u NAME`.
    [[nodiscard]] bool isUser() const {
        const std::string_view before = text_.substr(begin_, at_ - begin_);
        const std::size_t blank = before.find_last_of(" =\"'\\");
        const std::string_view flag = before.substr(0, blank == std::string_view::npos ? 0 : blank);
        return flag.ends_with("-u") || flag.ends_with("-user");
    }

    static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

    void skip(std::size_t& at, std::string_view signs) const {
        const std::size_t next = text_.find_first_not_of(signs, at);
        at = next == std::string_view::npos ? text_.size() : next;
    }
    [[nodiscard]] auto endOf(std::size_t value) const -> std::size_t {
        return std::min(text_.find_first_of(" \t\r\n\"'`,;&()[]<>\\", value), text_.size());
    }

    /// `password: HERE`, `--token=HERE`, `"apiKey": "HERE"`, `Authorization: Bearer HERE`,
    /// `'password' => 'HERE'`, `IDENTIFIED BY 'HERE'`, `<add key="password" value="HERE"/>`,
    /// `<password>HERE</password>`, and a login to a registry, `"auth": "HERE"`.
    bool nameAndValue() {
        if (!beginsRun(isNamePart)) {
            return false;
        }
        std::size_t end = at_;
        while (end < text_.size() && isNamePart(text_[end])) {
            ++end;
        }
        const std::string_view name = text_.substr(at_, end - at_);
        const bool isScheme = name == "Bearer" || name == "bearer" || name == "Basic";
        const bool isLogin = name == "auth" && end < text_.size() && text_[end] != ' ';
        const bool isIdentity = name == "IDENTIFIED" || name == "identified";
        if (!isScheme && !isLogin && !isIdentity && !namesCredential(name)) {
            return false;
        }
        std::size_t value = end;
        skip(value, "\\\"'");
        if (isIdentity) {
            value = std::min(text_.find_first_of("'\"\n", value), text_.size());
        }
        const std::size_t blanks = value;
        skip(value, " \t,");
        const bool isOver = value > blanks;
        bool isGiven = true;
        if (value < text_.size() &&
            std::string_view(":=>").find(text_[value]) != std::string_view::npos) {
            skip(value, ":=>");
            skip(value, " \t");
        } else if (const std::size_t other = valueBeside(end); other > 0) {
            value = other;
        } else {
            isGiven = isOver && (isScheme || name.starts_with("-"));
        }
        const std::size_t quoted = value;
        skip(value, "\\\"'");
        const std::size_t stop = endOf(value);
        const std::string_view given = text_.substr(value, stop - value);
        isGiven = isGiven && !isLogin;
        constexpr std::size_t kLeast = 4;
        if (given.size() < kLeast || !isContent(given) ||
            !(isGiven || (value > quoted && (isIdentity || isOver)) || seemsChosen(given))) {
            return false;
        }
        take(value, stop);
        return true;
    }

    /// Where the value stands of what is named before: `"NAME", "value": "HERE"`, and on the line
    /// below; 0 if nothing of that form does.
    [[nodiscard]] auto valueBeside(std::size_t at) const -> std::size_t {
        constexpr std::string_view kValue = "alue";
        std::size_t found = at;
        while (found < text_.size() &&
               (text_[found] == '\\' || isBlank(text_[found]) || text_[found] == '"' ||
                text_[found] == '\'' || text_[found] == ',')) {
            // A line end is written as '\n'.
            found += text_.substr(found).starts_with("\\n") ? 2 : 1;
        }
        if (found == at || found + 1 >= text_.size() || (text_[found] | ' ') != 'v' ||
            !text_.substr(found + 1).starts_with(kValue)) {
            return 0;
        }
        found += 1 + kValue.size();
        skip(found, "\\\"' ");
        if (found >= text_.size() || (text_[found] != ':' && text_[found] != '=')) {
            return 0;
        }
        ++found;
        skip(found, " \t");
        return found;
    }

    /// Letters and digits, as in passwords, and not as in words with a number.
    static bool seemsChosen(std::string_view text) {
        constexpr std::size_t kLeast = 8;
        return text.size() >= kLeast && std::ranges::any_of(text, isDigit) &&
               std::ranges::any_of(text, isLetter) && !isHex(text);
    }

    bool drawn() {
        if (!beginsRun(isTokenPart)) {
            return false;
        }
        std::size_t end = at_;
        while (end < text_.size() && isTokenPart(text_[end])) {
            ++end;
        }
        if (!seemsDrawn(text_.substr(at_, end - at_))) {
            return false;
        }
        take(at_, end);
        return true;
    }

    std::string_view text_;
    std::size_t at_;
    std::size_t begin_;
    std::vector<TextPart>& found_;
};

// ---- sources ------------------------------------------------------------------------------------

/// `DB_PASSWORD`: where a name is asked for, such as that of an item in a store.
bool isName(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return isUpper(c) || isDigit(c) || c == '_'; }) &&
           text.find('_') != std::string_view::npos && namesCredential(text);
}

/// It stands behind the name of a credential, or behind a flag of that name.
bool isNamed(const Literal& literal) {
    return std::ranges::any_of(literal.names, namesCredential);
}

/// What was meant as a text and is written as a name: `secret/HERE.keys.password`,
/// `password: HERE`.
void addNames(std::string_view text, std::vector<TextPart>& found) {
    std::string_view before;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && isNamePart(text[end]) && text[end] != '.') {
            ++end;
        }
        if (end == at) {
            before = text[at] == '\n' ? std::string_view() : before;
            ++at;
            continue;
        }
        const std::string_view name = text.substr(at, end - at);
        if ((before == "secret" || namesCredential(before)) && anyBetween(name, "-_", isMixed)) {
            found.push_back({at, end});
        }
        before = name;
        at = end;
    }
}

}  // namespace

auto suspectsIn(std::string_view text, Writing writing) -> std::vector<TextPart> {
    std::vector<TextPart> found;
    if (writing == Writing::Other) {
        TextScan(text, {0, text.size()}, found).run();
        return found;
    }
    std::string outside(text);
    for (const Literal& literal : literalsIn(text)) {
        for (const TextPart& part : literal.parts) {
            std::fill(outside.begin() + static_cast<std::ptrdiff_t>(part.begin),
                      outside.begin() + static_cast<std::ptrdiff_t>(part.end), '"');
            const std::string_view content = text.substr(part.begin, part.end - part.begin);
            if (isNamed(literal) && isContent(content) && !isName(content)) {
                found.push_back(part);
            } else {
                TextScan(text, part, found).run();
            }
        }
    }
    addNames(outside, found);
    return found;
}

}  // namespace clc
