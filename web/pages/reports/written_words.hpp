// What people wrote with a report: explanations, decisions asked, lights set by hand, reactions, the adoption.
#pragma once

#include <map>
#include <string>

#include "engine/json.hpp"

namespace bolwerk::web {

struct WrittenWords {
    std::map<std::string, engine::Json, std::less<>> texts;   ///< {text, by} by section
    engine::Json decisions = engine::Json::array();           ///< [{place, decision, reason, has_reason}]
    std::map<std::string, engine::Json, std::less<>> lights;  ///< {light, reason, by} by id of the park
    engine::Json reactions = engine::Json::array();           ///< [{text, by}]
    engine::Json adopted;                                     ///< {on, text, by}; null before
    bool published = false;
};

/// From the list that report/show gives: [{action, input, name, organisation, on}].
WrittenWords written_words(const engine::Json& words);

/// [{text, by}] with one entry or none, for the template of a section.
engine::Json note_of(const WrittenWords& words, std::string_view section);

}  // namespace bolwerk::web
