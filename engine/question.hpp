// Everything a decision may look at. Nothing else exists for a guard: no clock, no database.
#pragma once

#include <string_view>

#include "engine/actor.hpp"
#include "engine/case.hpp"
#include "engine/term/calendar.hpp"

namespace bolwerk::engine {

struct Question {
    const Case& subject;
    const Json& facts;     ///< what the workflow's SQL found outside the case
    const Actor& actor;
    std::string_view action;
    const Json* input;     ///< typed form values; nullptr while only asking whether it may be done
    Moment now;
    Date today;            ///< local date in Amsterdam
    const term::Calendar& calendar;
    const Json& settings;  ///< what the organisation set for this workflow: terms and thresholds marked [A]
};

/// A fact as a number; 0 when it was not found.
std::int64_t fact(const Question& question, std::string_view name);

/// A field of the case, or of the input when that is being judged; null when empty.
const Json& field(const Question& question, std::string_view name);

/// True when the field holds a non-empty text, a non-empty list, a number or true.
bool filled(const Question& question, std::string_view name);

/// A whole number the organisation set, or the default.
std::int64_t setting(const Question& question, std::string_view name, std::int64_t otherwise);

}  // namespace bolwerk::engine
