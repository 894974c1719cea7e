#include "workflows/park_record/changes.hpp"

#include <algorithm>

namespace bolwerk::workflows::ibis {
namespace {

using engine::Json;

Json value_of(const Json& values, std::string_view id) {
    const auto found = values.find(id);
    return found == values.end() ? Json() : *found;
}

}  // namespace

std::vector<Change> changes(const Json& was, const Json& proposed) {
    std::vector<Change> all;
    for (const auto& field : record_fields()) {
        auto before = value_of(was, field.id), after = as_registered(field, value_of(proposed, field.id));
        if (before != after) all.push_back({&field, std::move(before), std::move(after)});
    }
    return all;
}

std::vector<Change> overtaken(const std::vector<Change>& all, const Json& now) {
    std::vector<Change> found;
    std::ranges::copy_if(all, std::back_inserter(found), [&](const Change& change) {
        const auto current = value_of(now, change.field->id);
        return current != change.was && current != change.becomes;
    });
    return found;
}

}  // namespace bolwerk::workflows::ibis
