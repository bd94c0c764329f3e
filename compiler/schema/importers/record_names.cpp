#include "schema/importers/record_names.h"

#include "base/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

namespace clc::schema {
namespace {

/// Names too general to stand alone, whoever comes first.
constexpr std::array<std::string_view, 3> kGeneral = {"Metadata", "Spec", "Status"};

bool isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// How an ending loses its plural. The first that fits counts.
struct Plural {
    std::string_view many;
    std::string_view one;
};
constexpr std::array<Plural, 17> kPlurals = {{
    {"ookies", "ookie"},
    {"eries", "eries"},
    {"ies", "y"},
    {"aches", "ache"},
    {"ches", "ch"},
    {"shes", "sh"},
    {"sses", "ss"},
    {"xes", "x"},
    {"tuses", "tus"},
    {"iases", "ias"},
    {"ss", "ss"},
    {"us", "us"},
    {"is", "is"},
    {"Dns", "Dns"},
    {"Tls", "Tls"},
    {"TLS", "TLS"},
    {"s", ""},
}};

/// `Policies` → `Policy`, `Addresses` → `Address`, `Ports` → `Port`; `Status` stays.
auto singular(std::string name) -> std::string {
    for (const Plural& plural : kPlurals) {
        if (name.ends_with(plural.many)) {
            name.resize(name.size() - plural.many.size());
            name += plural.one;
            break;
        }
    }
    return name;
}

/// What decides when a record gets its name: the preferred version comes before others, newer ones
/// before older, what is not only in a status before what is.
struct Turn {
    /// Empty for the preferred one.
    std::string version;
    bool status = false;
    bool operator==(const Turn&) const = default;
};

auto turnOf(const RecordPlace& place) -> Turn {
    return {place.preferred ? std::string() : place.version,
            !place.path.empty() && place.path.front() == "status"};
}

struct Sooner {
    bool operator()(const Turn& a, const Turn& b) const {
        if (a.version.empty() != b.version.empty()) {
            return a.version.empty();
        }
        if (a.version != b.version) {
            return olderVersion(b.version, a.version);
        }
        return !a.status && b.status;
    }
};

/// Gives names out. The order in which it is asked decides who gets the shorter ones.
class Namer {
public:
    Namer(const std::vector<std::vector<RecordPlace>>& records,
          const std::vector<NamedPlace>& decreed)
        : records_(records), names_(records.size()) {
        for (const NamedPlace& each : decreed) {
            decreed_.emplace(each.place, each.name);
        }
    }

    auto name() -> std::vector<std::string> {
        for (std::size_t i = 0; i < records_.size(); ++i) {
            nameByDecreeOrKind(i);
        }
        CLC_ASSERT(obeyed_.size() == decreed_.size(), "a name is decreed for no place");
        for (std::size_t i = 0; i < records_.size(); ++i) {
            nameByKindAndField(i);
        }
        for (const auto& [turn, members] : turns()) {
            nameInTurn(members, turn);
        }
        return names_;
    }

private:
    static auto suffixOf(const RecordPlace& place) -> std::string {
        return place.preferred ? std::string() : "-" + place.version;
    }

    void give(std::size_t record, const std::string& name) {
        const bool isFree = taken_.insert(name).second;
        CLC_ASSERT(isFree, "the type name " + name + " is given twice");
        names_[record] = name;
    }

    void nameByDecreeOrKind(std::size_t record) {
        for (const RecordPlace& place : records_[record]) {
            if (const auto decree = decreed_.find(place.text()); decree != decreed_.end()) {
                obeyed_.insert(decree->first);
                if (names_[record].empty()) {
                    give(record, decree->second);
                }
                CLC_ASSERT(names_[record] == decree->second,
                           "two decreed names for what is one type: " + place.text());
            } else if (place.path.empty()) {
                give(record, place.kind + suffixOf(place));
            }
        }
    }

    /// `HelmReleaseSpec`: fields of a kind itself, if they are records and not lists of them.
    void nameByKindAndField(std::size_t record) {
        if (!names_[record].empty()) {
            return;
        }
        std::set<std::pair<bool, std::string>> candidates;
        for (const RecordPlace& place : records_[record]) {
            if (place.path.size() == 1 && isLetterOrDigit(place.path.front().back())) {
                candidates.emplace(!place.preferred,
                                   place.kind + typeNameOf(place.path.front()) + suffixOf(place));
            }
        }
        for (const auto& [other, name] : candidates) {
            if (!taken_.contains(name)) {
                give(record, name);
                return;
            }
        }
    }

    /// The records without a name, each in the first turn that one of its places has.
    [[nodiscard]] auto turns() const -> std::map<Turn, std::vector<std::size_t>, Sooner> {
        std::map<Turn, std::vector<std::size_t>, Sooner> turns;
        for (std::size_t i = 0; i < records_.size(); ++i) {
            if (names_[i].empty()) {
                const RecordPlace& first = *std::ranges::min_element(records_[i], Sooner(), turnOf);
                turns[turnOf(first)].push_back(i);
            }
        }
        return turns;
    }

    struct Candidate {
        std::size_t count = 0;
        std::string name;
        /// Breaks ties: the first place in order of text.
        std::string place;
        std::size_t record = 0;
    };

    void nameInTurn(const std::vector<std::size_t>& members, const Turn& turn) {
        std::size_t longest = 0;
        for (const std::size_t record : members) {
            for (const RecordPlace& place : records_[record]) {
                longest = std::max(longest, place.path.size());
            }
        }
        for (std::size_t length = 1; length <= longest + 1; ++length) {
            for (const Candidate& each : candidates(members, turn, length)) {
                if (names_[each.record].empty() && !taken_.contains(each.name)) {
                    give(each.record, each.name);
                }
            }
        }
        for (const std::size_t record : members) {
            nameByCount(record);
        }
    }

    /// The names that `length` segments give, the most frequent first.
    auto candidates(const std::vector<std::size_t>& members, const Turn& turn,
                    std::size_t length) const -> std::vector<Candidate> {
        std::vector<Candidate> all;
        for (const std::size_t record : members) {
            if (!names_[record].empty()) {
                continue;
            }
            std::map<std::string, Candidate> byName;
            for (const RecordPlace& place : records_[record]) {
                std::string name = lastSegments(place, length);
                if (turnOf(place) != turn || name.empty() ||
                    std::ranges::find(kGeneral, name) != kGeneral.end()) {
                    continue;
                }
                name += suffixOf(place);
                Candidate& candidate = byName[name];
                const std::string text = place.text();
                candidate.place = candidate.count == 0 ? text : std::min(candidate.place, text);
                candidate.name = std::move(name);
                candidate.record = record;
                ++candidate.count;
            }
            for (auto& [name, candidate] : byName) {
                all.push_back(std::move(candidate));
            }
        }
        std::ranges::sort(all, [](const Candidate& a, const Candidate& b) {
            return std::tie(b.count, a.name, a.place) < std::tie(a.count, b.name, b.place);
        });
        return all;
    }

    /// Empty if the path has fewer segments; with the kind in front if it has one fewer.
    static auto lastSegments(const RecordPlace& place, std::size_t length) -> std::string {
        if (length > place.path.size() + 1) {
            return {};
        }
        std::string name = length > place.path.size() ? place.kind : std::string();
        const std::size_t first = place.path.size() - std::min(length, place.path.size());
        for (std::size_t i = first; i < place.path.size(); ++i) {
            name += typeNameOf(place.path[i]);
        }
        return name;
    }

    /// The last resort, when all that its paths give is taken.
    void nameByCount(std::size_t record) {
        const RecordPlace& place = records_[record].front();
        const std::string base = lastSegments(place, place.path.size() + 1);
        for (int i = 2; names_[record].empty(); ++i) {
            const std::string name = fmt::format("{}{}{}", base, i, suffixOf(place));
            if (!taken_.contains(name)) {
                give(record, name);
            }
        }
    }

    const std::vector<std::vector<RecordPlace>>& records_;
    std::map<std::string, std::string> decreed_;
    std::set<std::string> obeyed_;
    std::vector<std::string> names_;
    std::set<std::string> taken_;
};

}  // namespace

auto RecordPlace::text() const -> std::string {
    std::string all = kind;
    for (const std::string& segment : path) {
        all += "." + segment;
    }
    return preferred ? all : version + "/" + all;
}

auto nameRecords(const std::vector<std::vector<RecordPlace>>& records,
                 const std::vector<NamedPlace>& decreed) -> std::vector<std::string> {
    return Namer(records, decreed).name();
}

auto typeNameOf(std::string_view segment) -> std::string {
    const bool element = segment.ends_with("[]") || segment.ends_with("{}");
    while (segment.ends_with("[]") || segment.ends_with("{}")) {
        segment.remove_suffix(2);
    }
    std::string name;
    bool upper = true;
    for (const char c : segment) {
        if (!isLetterOrDigit(c)) {
            upper = true;
            continue;
        }
        name += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        upper = false;
    }
    return element ? singular(std::move(name)) : name;
}

namespace {

/// `v2beta1` as {2, beta, 1}; stable versions are above betas, those above alphas, and anything
/// else below all.
struct VersionOrder {
    int stage = 0;
    unsigned major = 0;
    unsigned minor = 0;
    auto operator<=>(const VersionOrder&) const = default;
};

auto orderOf(std::string_view version) -> VersionOrder {
    const auto number = [&version] {
        unsigned value = 0;
        const auto end =
            std::from_chars(version.data(), version.data() + version.size(), value).ptr;
        version.remove_prefix(static_cast<std::size_t>(end - version.data()));
        return value;
    };
    if (!version.starts_with('v')) {
        return {};
    }
    version.remove_prefix(1);
    const unsigned major = number();
    if (version.empty()) {
        return {3, major, 0};
    }
    for (const auto& [word, stage] : {std::pair("beta", 2), std::pair("alpha", 1)}) {
        if (version.starts_with(word)) {
            version.remove_prefix(std::string_view(word).size());
            return {stage, major, number()};
        }
    }
    return {};
}

}  // namespace

bool olderVersion(std::string_view a, std::string_view b) {
    return std::pair(orderOf(a), a) < std::pair(orderOf(b), b);
}

}  // namespace clc::schema
