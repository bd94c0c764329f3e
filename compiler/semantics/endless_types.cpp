// Types whose values would hold a value of the same type, and that one another, without end. A
// list, a map and a field that may be left out can end it, and so can another case of a variant.
#include "semantics/checker.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::semantics {
namespace {

using types::TypeTagKind;

/// Looks for a value that ends, type by type.
class Search {
public:
    explicit Search(const Model& model) : model_(model) {}

    /// The fields that lead from `record` back to it; empty if values of it end. Of a circle with
    /// several ways in, one way.
    auto circle(const RecordInfo& record) -> std::vector<const Member*> {
        way_.clear();
        seen_.clear();
        start_ = record.id;
        return leadsBack(record) ? way_ : std::vector<const Member*>();
    }

private:
    bool leadsBack(const RecordInfo& record) {
        if (record.schemaType || !seen_.insert(record.id.value).second) {
            return false;
        }
        return std::ranges::any_of(record.fields, [&](const Member& field) {
            way_.push_back(&field);
            const bool leads =
                field.role == MemberRole::Field && field.defaults.empty() && needsStart(field.type);
            if (!leads) {
                way_.pop_back();
            }
            return leads;
        });
    }

    /// Whether no value of `type` is there without one of the type in question.
    bool needsStart(TypeId type) {
        const types::Type& it = model_.types().get(type);
        switch (it.tag) {
        case TypeTagKind::Record: return it.record == start_ || leadsBack(model_.record(it.record));
        case TypeTagKind::Refined:
        case TypeTagKind::Later: return needsStart(it.arguments[0]);
        // Of several alternatives one is enough, which a search along one way does not see.
        default: return false;
        }
    }

    const Model& model_;
    RecordId start_;
    std::vector<const Member*> way_;
    std::set<std::uint32_t> seen_;
};

}  // namespace

void ModelBuilder::reportEndlessTypes() {
    Search search(model_);
    std::set<const Member*> reported;
    for (const auto& record : model_.records_) {
        const std::vector<const Member*> circle = search.circle(*record);
        const bool known = std::ranges::any_of(
            circle, [&](const Member* field) { return reported.contains(field); });
        if (circle.empty() || known) {
            continue;
        }
        auto builder = sink_.report(diag::EndlessType, circle.front()->declared, record->name);
        for (const Member* field : circle) {
            std::string text =
                fmt::format("each has a '{}', which is {}", field->name, show(field->type));
            if (reported.insert(field).second && field == circle.front()) {
                builder.primary(std::move(text));
            } else {
                builder.label(field->declared, std::move(text));
            }
        }
        builder.help("end it with '?', with a list, or with a default");
    }
}

}  // namespace clc::semantics
