#include "evaluation/collect.h"
#include "evaluation/expr.h"
#include "evaluation/files.h"
#include "evaluation/layered.h"
#include "evaluation/outputs.h"

#include <fmt/format.h>

namespace clc::evaluation {

namespace {

using values::DocKind;
using values::DocNode;
using values::ValueKind;

class DocumentMaker {
public:
    DocumentMaker(Run& run, const DocumentPlace& place) : run_(run), place_(place) {}

    /// What has no origin of its own, as the constants of an API type, has that of what is
    /// `around`.
    auto make(Value value, values::OriginId around = {}) -> const DocNode* {
        const DepthScope depth(run_, place_.use);
        if (!depth.ok() || !countNode()) {
            return nullptr;
        }
        auto* node = run_.arena.make<DocNode>();
        node->origin = value.origin.valid() ? value.origin : around;
        return fill(*node, value) ? node : expression(value);
    }

private:
    /// False if `value` is no plain data.
    bool fill(DocNode& node, Value value) {
        switch (value.kind()) {
        case ValueKind::ExplicitNull: node.kind = DocKind::Null; return true;
        case ValueKind::Bool:
            node.kind = DocKind::Bool;
            node.boolean = values::as<values::BoolData>(value)->value;
            return true;
        case ValueKind::Int:
            node.kind = DocKind::Int;
            node.integer = values::as<values::IntData>(value)->value;
            return true;
        case ValueKind::Float:
            node.kind = DocKind::Float;
            node.number = values::as<values::FloatData>(value)->value;
            node.text = values::as<values::FloatData>(value)->text;
            return true;
        case ValueKind::Text:
        case ValueKind::Scalar:
            node.kind = DocKind::Text;
            node.text = textOf(value);
            return true;
        case ValueKind::Range:
        case ValueKind::Document: return fillText(node, value);
        case ValueKind::File: {
            const auto text = fileText(run_, value, place_.use);
            node.kind = DocKind::Text;
            node.text = text.value_or(std::string_view());
            noteFile(run_, value, value.origin);
            return text.has_value();
        }
        case ValueKind::List: return fillList(node, value);
        case ValueKind::Map:
        case ValueKind::Record: return fillMap(node, value);
        case ValueKind::Poison:
        case ValueKind::Null:
        case ValueKind::Instance:
        case ValueKind::Output:
        case ValueKind::Function:
        case ValueKind::Later:
        case ValueKind::Deferred: return false;
        }
        return false;
    }

    bool fillText(DocNode& node, Value value) {
        std::string text;
        node.kind = DocKind::Text;
        const bool ok = appendText(run_, text, value, placeOf(value));
        node.text = run_.arena.copy(text);
        return ok;
    }

    bool fillList(DocNode& node, Value value) {
        node.kind = DocKind::List;
        std::vector<const DocNode*> items;
        bool whole = true;
        for (const Lazy item : itemsOf(value)) {
            const Value element = computed(item, value);
            if (element.isNull()) {
                reportNull(value, element);
                whole = false;
                continue;
            }
            steps_.push_back({{}, items.size(), {}});
            items.push_back(make(element, node.origin));
            steps_.pop_back();
            whole = whole && items.back() != nullptr;
        }
        node.items = run_.arena.copy(items);
        return whole;
    }

    bool fillMap(DocNode& node, Value value) {
        node.kind = DocKind::Map;
        const auto* record = values::as<values::RecordData>(value);
        const semantics::RecordInfo* const info =
            record == nullptr ? nullptr : &run_.model.record(record->record);
        const Object outside = object_;
        const semantics::RecordInfo* const outer = record_;
        record_ = info;
        if (info != nullptr && info->isObject) {
            object_ = {info, steps_.size()};
        }
        std::vector<values::DocEntry> entries;
        bool whole = true;
        const bool shaped = static_cast<const values::EntriesData&>(*value.data).hasShape;
        for (const values::Entry& entry :
             entriesOf(run_, value, shaped ? Span() : placeOf(value))) {
            const Value inner = computed(entry.value, value);
            if (inner.isNull()) {
                continue;
            }
            steps_.push_back({entry.key, 0, entry.keyOrigin});
            const DocNode* made = make(inner, node.origin);
            steps_.pop_back();
            entries.push_back({entry.key, entry.keyOrigin, made});
            whole = whole && made != nullptr;
        }
        if (const auto typed = typedRecordIn(run_, value)) {
            reportMissingFields(run_, value, *typed, [this] { return way(); });
            const auto* const shown = values::as<values::RecordData>(*typed);
            node.schemaType = *run_.model.record(shown->record).schemaType;
        } else if (info != nullptr) {
            reportMissingFields(run_, value, [this] { return way(); });
        }
        object_ = outside;
        record_ = outer;
        node.entries = run_.arena.copy(entries);
        return whole && !isPartial(value);
    }

    /// `part` of `whole`, whose place is looked for only if there is something to compute.
    auto computed(Lazy part, Value whole) -> Value {
        const Value* known = part.known();
        return known != nullptr ? *known : force(run_, part, placeOf(whole));
    }

    /// What is no plain data: an expression, or a mistake.
    auto expression(Value value) -> const DocNode* {
        const auto* later = values::as<values::LaterData>(value);
        if (later != nullptr && place_.later == LaterUse::Allowed) {
            if (place_.roots != nullptr && later->root.valid()) {
                place_.roots->push_back({later->root, value.origin});
            }
            return later->expression;
        }
        if (later != nullptr) {
            reportLater(value);
        } else if (value.is(ValueKind::Instance)) {
            reportInstance(value);
        } else if (value.is(ValueKind::Output)) {
            run_.sink.report(diag::NotData, placeOf(value), "an output")
                .help("name what is meant of it, such as .value");
        }
        return nullptr;
    }

    /// One that a record of the library holds, as a key of a secret does, is not what somebody
    /// wrote: that is the entry with the record. Nor is `self`, which comes from its declaration.
    void reportInstance(Value value) {
        const values::InstanceId id = values::as<values::InstanceData>(value)->instance;
        Instance& instance = run_.instances[id.index()];
        const Span key = writtenAround();
        const bool held =
            record_ != nullptr && !record_->isNameless && !record_->name.empty() && key.valid();
        const Span declared = instance.nameSpan;
        const bool isSelf = !held && placeOf(value) == declared && isProject(run_, place_.use);
        run_.sink
            .report(diag::NotData,
                    held     ? key
                    : isSelf ? place_.use
                             : placeOf(value),
                    pathOf(run_, instance))
            .label(isSelf ? declared : place_.use,
                   isSelf ? "it is declared here" : "it would be written here")
            .help(held ? fieldsOf(*record_, steps_.back().key) : derivedOf(instance));
    }

    /// The last key on the way here that the project wrote, that of the value itself apart.
    [[nodiscard]] auto writtenAround() const -> Span {
        for (std::size_t i = steps_.size(); i > 1; --i) {
            const Span key = blame(run_, steps_[i - 2].keyOrigin);
            if (isProject(run_, key)) {
                return key;
            }
        }
        return {};
    }

    /// What can be named of a record whose field `holder` is an instance.
    static auto fieldsOf(const semantics::RecordInfo& record, std::string_view holder)
        -> std::string {
        std::string names;
        for (const semantics::Member& field : record.fields) {
            names += fmt::format("{}.{}{}", names.empty() ? "" : " and ", field.name,
                                 field.name == holder ? ".name" : "");
        }
        return fmt::format("it is a {}: name what is meant of it, {}", record.name, names);
    }

    /// What a kind derives for others comes before what it was told.
    static auto derivedOf(const Instance& instance) -> std::string {
        std::string names;
        std::size_t count = 0;
        constexpr std::size_t kMost = 4;
        for (const semantics::Member& member : instance.kind->members) {
            if (member.role == semantics::MemberRole::Let && count < kMost) {
                names += fmt::format("{}.{}", count++ == 0 ? "" : ", ", member.name);
            }
        }
        return names.empty()
                   ? "name the field of it that is meant, such as .name"
                   : fmt::format("name what is meant of it: {}, or a field such as .name", names);
    }

    /// Points at what the project wrote: the value, or the document that takes it from the library.
    void reportLater(Value value) {
        const Span written = placeOf(value);
        const bool ours = isProject(run_, written);
        const Span maker = projectPlace(run_, written, holderOf(run_, value));
        run_.sink
            .report(diag::LaterNotAllowed, ours ? written : place_.use, "this",
                    "the text of this file")
            .label(ours ? place_.use : maker,
                   ours ? "it would be written here" : "the value comes from this")
            .help(
                "the value exists only after tofu apply; it can go into OpenTofu arguments and "
                "outputs");
    }

    void reportNull(Value list, Value element) {
        const Span around = placeOf(list);
        const Span at = blame(run_, element.origin);
        const bool inside =
            at.file == around.file && around.begin <= at.begin && at.end <= around.end;
        auto builder = run_.sink.report(diag::NullInList, inside ? at : around);
        if (!inside && at.valid()) {
            builder.label(at, "this is null");
        }
        builder.help("leave it out with 'if', or write explicit-null");
    }

    bool countNode() {
        if (++run_.outputNodes <= run_.limits.outputNodes) {
            return true;
        }
        if (!run_.stopped) {
            run_.sink.report(diag::OutputTooLarge, place_.use, run_.limits.outputNodes)
                .help("a loop inside a loop over large lists is the usual cause");
        }
        run_.stopped = true;
        return false;
    }

    [[nodiscard]] auto placeOf(Value value) const -> Span {
        const Span from = blame(run_, value.origin);
        return from.valid() ? from : place_.use;
    }

    /// `spec.ports[0] of k8s.Service`; empty in the object itself, and outside of any.
    auto way() const -> std::string {
        std::string path;
        for (std::size_t i = object_.depth; i < steps_.size(); ++i) {
            const Step& step = steps_[i];
            path += step.key.empty() ? fmt::format("[{}]", step.element)
                                     : (path.empty() ? "" : ".") + std::string(step.key);
        }
        return object_.type == nullptr || path.empty()
                   ? std::string()
                   : fmt::format("{} of {}", path, object_.type->name);
    }

    /// From a value to one inside of it; an element has no key.
    struct Step {
        std::string_view key;
        std::size_t element = 0;
        OriginId keyOrigin;
    };
    /// The object of an API that is being made, and how many steps lead to it.
    struct Object {
        const semantics::RecordInfo* type = nullptr;
        std::size_t depth = 0;
    };

    Run& run_;
    const DocumentPlace& place_;
    std::vector<Step> steps_;
    Object object_;
    /// The record whose fields are made; none in a map.
    const semantics::RecordInfo* record_ = nullptr;
};

}  // namespace

auto toDocument(Run& run, Value value, const DocumentPlace& place) -> const values::DocNode* {
    return DocumentMaker(run, place).make(value);
}

}  // namespace clc::evaluation
