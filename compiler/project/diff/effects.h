// What a change does to what runs: the table of the library, std.effects, as plain data.
#pragma once

#include "diagnostics/combined.h"
#include "project/diff/field_path.h"
#include "schema/schema_table.h"
#include "source/file_system.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::project {

/// The worst is last.
enum class Does : std::uint8_t {
    None,
    New,       // something is made, and nothing that was there is touched
    InPlace,   // taken over by what runs
    Unknown,   // nobody can say before it is done or planned
    Restart,   // processes end and begin again
    Reboot,    // a machine does
    Delete,    // it ends
    Recreate,  // deleted and made again: what changes can't be changed
    Replace,   // a machine makes room for another one
    Data,      // data may be lost
};

struct DoesName {
    Does does = Does::None;
    /// As tables, options and programs write it: "in-place".
    std::string_view word;
    /// As people read it: "in place".
    std::string_view title;
};

/// In order of weight.
inline constexpr std::array<DoesName, 10> kDoesNames{{
    {Does::None, "none", "nothing"},
    {Does::New, "new", "new"},
    {Does::InPlace, "in-place", "in place"},
    {Does::Unknown, "unknown", "unknown"},
    {Does::Restart, "restart", "restart"},
    {Does::Reboot, "reboot", "reboot"},
    {Does::Delete, "delete", "deleted"},
    {Does::Recreate, "recreate", "recreate"},
    {Does::Replace, "replace", "replace"},
    {Does::Data, "data", "data at risk"},
}};

auto wordOf(Does does) -> std::string_view;
auto titleOf(Does does) -> std::string_view;
auto doesNamed(std::string_view word) -> std::optional<Does>;

/// What a row is about beside the place of a change.
enum class Happens : std::uint8_t { Any, New, Gone, Less, More, Order };

/// Another field of the same resource has to say something.
struct Given {
    PathPattern at;
    /// `*` is any text; empty: there is no such field.
    std::string says;
};

/// What a table says of some fields of some types.
struct EffectRow {
    std::vector<std::string> of;
    /// None: the resource as a whole.
    std::vector<PathPattern> at;
    Happens happens = Happens::Any;
    /// What the field itself says that comes or goes.
    std::optional<std::string> value;
    std::vector<Given> given;
    /// The same of the state before; a resource that is new has none.
    std::vector<Given> was;
    Does does = Does::None;
    std::string says;
    /// Where that is documented.
    std::string source;
};

/// By what one resource names another.
enum class NamedBy : std::uint8_t {
    Name,  // its name, in the same namespace
    Key,   // the element of a list that has changed
};

/// What a change does to others: those that name what has changed.
struct ReachRow {
    EffectRow of;
    std::vector<std::string> to;
    std::vector<PathPattern> by;
    NamedBy named = NamedBy::Name;
    /// What those have to say themselves.
    std::vector<Given> given;
};

/// A file of the output that another program makes an object of.
struct MadeOfRow {
    /// The type of the documents that say so, and the list in which they do.
    std::string by;
    std::string list;
    /// In an element of the list: where its files stand.
    std::vector<PathPattern> files;
    /// What is made is of this type, as rows name it.
    std::string makes;
    /// If one of these is true, it keeps its name when the content changes.
    std::vector<PathPattern> keepsName;
    /// Of the type of what keeps its name.
    std::string makesKept;
};

struct EffectTable {
    std::vector<EffectRow> rows;
    std::vector<ReachRow> reaches;
    std::vector<MadeOfRow> madeOf;
    /// By which fields elements of lists are told apart where no API says so.
    std::vector<std::string> elementNames;
};

/// The table of the library in the binary, or of that below the folder `library`. What is wrong
/// with it is reported: that can only be in a library that somebody works on.
auto readEffects(const schema::SchemaTable* schemas, const FileSystem* library,
                 CombinedDiagnostics& found) -> std::optional<EffectTable>;

}  // namespace clc::project
