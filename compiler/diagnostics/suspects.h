// What may be a credential in a text that a report shows, whether or not anything was found about
// it: a slip beside a password is reported long before a rule could look at the password.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace clc {

/// Bytes of a text from `begin` up to `end`.
struct TextPart {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const TextPart&) const = default;
};

/// How a text is written: in the language, where what counts stands in literals, or in any other.
enum class Writing { Source, Other };

/// Parts of `text` that may be credentials: what stands behind the name of one
/// (`password: "..."`, `--token=...`, `"API_KEY": "..."`), passwords in addresses, private keys,
/// and what seems drawn by chance and is neither a digest nor a UUID. Rather one too many: who
/// reads a report knows the source. Any bytes may be given, also half a program.
auto suspectsIn(std::string_view text, Writing writing) -> std::vector<TextPart>;

/// `DB_PASSWORD`, `apiKey`, `client-secret`; not `secretName`, `passwordRef`, `existingPassword`.
bool namesCredential(std::string_view name);

/// Long, of letters and digits that change often, and neither hexadecimal nor a public key.
bool seemsDrawn(std::string_view text);

}  // namespace clc
