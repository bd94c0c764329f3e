#include "project/diff/assess.h"

#include "project/diff/reach.h"

#include <algorithm>
#include <optional>

namespace clc::project {
namespace {

using backends::Resource;
using backends::ResourceFamily;

class Assessor {
public:
    Assessor(const States& states, const EffectTable& table)
        : states_(states),
          table_(table),
          oldMade_(states.before, table),
          made_(states.after, table) {}

    void assess(ResourceChange& change) {
        switch (change.kind) {
        case ResourceChangeKind::Added: whole(change, *change.after, Happens::New); break;
        case ResourceChangeKind::Removed: whole(change, *change.before, Happens::Gone); break;
        case ResourceChangeKind::Moved: moved(change); break;
        case ResourceChangeKind::Changed: break;
        }
        for (const FieldChange& field : change.fields) {
            change.effectOf.push_back(indexOf(change.effects, effectOf(field, change)));
        }
        change.reached = reachedBy(change);
    }

private:
    static auto indexOf(std::vector<Effect>& effects, const Effect& effect) -> std::size_t {
        const auto found = std::ranges::find(effects, effect);
        const auto index = static_cast<std::size_t>(found - effects.begin());
        if (found == effects.end()) {
            effects.push_back(effect);
        }
        return index;
    }

    /// What is made of a file that changes.
    [[nodiscard]] auto madeOf(const ResourceChange& change) const -> const std::vector<Made>& {
        const MadeOf& made = change.after != nullptr ? made_ : oldMade_;
        static const std::vector<Made> kNothing;
        const bool isFile = change.resource().id.family == ResourceFamily::File;
        return isFile ? made.of(change.resource().path) : kNothing;
    }

    /// As rows name it.
    [[nodiscard]] auto typeOf(const ResourceChange& change) const -> std::string {
        const std::vector<Made>& made = madeOf(change);
        const backends::ResourceId& id = change.resource().id;
        return !made.empty()                       ? made.front().type
               : id.family == ResourceFamily::File ? id.type + " " + id.name
                                                   : id.type;
    }

    [[nodiscard]] auto worstAt(Event event, std::span<const FieldPath> places) const
        -> std::optional<Effect> {
        std::optional<Effect> worst;
        for (const FieldPath& place : places) {
            event.path = place;
            const EffectRow* const row = findRow(table_.rows, event);
            if (row != nullptr && (!worst || row->does > worst->does)) {
                worst = Effect{row->does, row->says, row->source};
            }
        }
        return worst;
    }

    /// What came or went is looked at in each of its parts, and as a whole; but a row for just
    /// that, such as a new element of a list, says all.
    [[nodiscard]] auto effectOf(const FieldChange& field, const ResourceChange& change) const
        -> Effect {
        const std::string type = typeOf(change);
        Event event{.type = type,
                    .resource = &change.resource(),
                    .before = change.before,
                    .happens = happensWith(field)};
        event.path = field.path;
        const bool comesOrGoes = event.happens == Happens::New || event.happens == Happens::Gone;
        event.value = comesOrGoes ? (field.after != nullptr ? field.after : field.before) : nullptr;
        const EffectRow* const own = comesOrGoes ? findRow(table_.rows, event) : nullptr;
        event.value = nullptr;
        if (own != nullptr && own->happens == event.happens) {
            return Effect{own->does, own->says, own->source};
        }
        std::vector<FieldPath> places =
            field.kind == FieldChangeKind::Reordered ? std::vector<FieldPath>() : field.leaves;
        if (std::ranges::find(places, field.path) == places.end()) {
            places.push_back(field.path);
        }
        return worstAt(event, places)
            .value_or(Effect{Does::Unknown, "the table of effects has no row for it", {}});
    }

    /// A resource comes or goes. A document is a part of something larger, and its fields are what
    /// comes or goes.
    void whole(ResourceChange& change, const Resource& resource, Happens happens) {
        const std::string type =
            change.kind == ResourceChangeKind::Moved ? resource.id.type : typeOf(change);
        const Event event{.type = type, .resource = &resource, .happens = happens, .isWhole = true};
        std::optional<Effect> effect;
        if (const EffectRow* const row = findRow(table_.rows, event)) {
            effect = Effect{row->does, row->says, row->source};
        } else if (resource.id.family == ResourceFamily::Document) {
            const CompareContext context{
                happens == Happens::New ? states_.schemas : states_.oldSchemas,
                table_.elementNames};
            Event part = event;
            part.isWhole = false;
            effect = worstAt(part, leavesOf(resource, context));
        }
        const Does otherwise = happens == Happens::New ? Does::New : Does::Delete;
        indexOf(change.effects, effect.value_or(Effect{otherwise, {}, {}}));
    }

    /// An object elsewhere is another object: what the one that was holds may be lost. That it is
    /// deleted and made again follows from the field that says where it is.
    void moved(ResourceChange& change) {
        if (change.before->id.family != ResourceFamily::Object) {
            return;
        }
        whole(change, *change.before, Happens::Gone);
        if (change.effects.front().does < Does::Data) {
            change.effects.clear();
        }
    }

    [[nodiscard]] auto reachedBy(const ResourceChange& change) const -> std::vector<Reached> {
        Reach reach(states_, table_);
        const Resource& resource = change.resource();
        const std::string type = typeOf(change);
        Event event{.type = type, .resource = &resource};
        const std::vector<Made>& made = madeOf(change);
        const auto tell = [&] {
            if (made.empty()) {
                reach.add(event, resource.id.place, resource.id.name);
            }
            for (const Made& each : made) {
                event.type = each.type;
                reach.add(event, each.place, each.name);
            }
        };
        if (change.kind == ResourceChangeKind::Added ||
            change.kind == ResourceChangeKind::Removed) {
            event.happens = change.kind == ResourceChangeKind::Added ? Happens::New : Happens::Gone;
            event.isWhole = true;
            tell();
        }
        for (const FieldChange& field : change.fields) {
            event.happens = happensWith(field);
            event.path = field.path;
            tell();
        }
        return reach.take();
    }

    const States& states_;
    const EffectTable& table_;
    MadeOf oldMade_;
    MadeOf made_;
};

}  // namespace

void assess(std::vector<ResourceChange>& changes, const States& states, const EffectTable& table) {
    Assessor assessor(states, table);
    for (ResourceChange& each : changes) {
        assessor.assess(each);
    }
}

}  // namespace clc::project
