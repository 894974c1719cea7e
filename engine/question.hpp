// Everything a decision may look at. Nothing else exists for a guard: no clock, no database.
#pragma once

#include <optional>
#include <string_view>

#include "engine/actor.hpp"
#include "engine/case.hpp"
#include "engine/term/calendar.hpp"
#include "engine/threshold.hpp"

namespace bolwerk::engine {

struct Question {
    const Case& subject;
    const Json& facts;  ///< what the workflow's SQL found outside the case
    const Actor& actor;
    std::string_view action;
    const Json* input;  ///< typed form values; nullptr while only asking whether it may be done
    Moment now;
    Date today;  ///< local date in Amsterdam
    const term::Calendar& calendar;
    const Json& settings;  ///< what the organisation set for this workflow: terms and thresholds marked [A]
};

/// A fact as a number; 0 when it was not found.
std::int64_t fact(const Question& question, std::string_view name);

/// A field of the case, or of the input when that is being judged; null when empty.
const Json& field(const Question& question, std::string_view name);

/// True when the field holds a non-empty text, a non-empty list, a number or true.
bool filled(const Question& question, std::string_view name);

/// The entry with that id in a list of objects among the facts, for example an organisation; nullptr when it is not
/// there.
const Json* listed(const Question& question, std::string_view list, const Json& id);

/// Whether the list of plain values among the facts holds this one.
bool lists(const Question& question, std::string_view list, const Json& value);

/// A date of the case or the input; nothing when it is empty or no date.
std::optional<Date> date_field(const Question& question, std::string_view name);

/// A whole number of the case or the input, cents included; 0 when empty.
std::int64_t number_field(const Question& question, std::string_view name);

/// What the organisation set, or what the workflow says.
std::int64_t setting(const Question& question, const Threshold& threshold);

}  // namespace bolwerk::engine
