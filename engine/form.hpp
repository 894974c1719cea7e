// The form of an action: named, typed, labelled fields, and how what a person typed becomes values.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/json.hpp"
#include "engine/may_hold.hpp"

namespace bolwerk::engine {

struct Question;

enum class FieldKind { text, long_text, whole_number, money, date, yes_no, choice, choices, organisation, person };

struct Choice {
    std::string_view value, label;
};

struct Field {
    std::string_view name, label;
    FieldKind kind = FieldKind::text;
    bool required = true;
    std::string_view help = {};
    std::int64_t least = 0;    ///< smallest number or shortest text
    std::int64_t most = 4000;  ///< largest number or longest text, in characters
    std::vector<Choice> choices = {};
    std::string_view catalogue = {};    ///< name of the stored list that fills the choices
    MayHold may_hold = MayHold::names;  ///< of a free text
    /// It follows from the case and nobody types it: kept with what was typed when the step is taken.
    Json (*worked_out)(const Question&) = nullptr;
};

inline bool is_free_text(const Field& field) {
    return field.kind == FieldKind::text || field.kind == FieldKind::long_text;
}

using Form = std::vector<Field>;

/// What a browser sent: every field with its values in order.
using RawInput = std::map<std::string, std::vector<std::string>, std::less<>>;

struct FieldError {
    std::string field;
    std::string sentence;  ///< Dutch, in the words of the field
};

struct Parsed {
    Json values = Json::object();  ///< typed: text, integer, cents, ISO date, boolean, list
    std::vector<FieldError> errors;
};

/// Reads every field of the form that is asked; an empty optional field becomes null. Unknown raw fields are ignored.
Parsed parse(const Form& form, const RawInput& raw);

}  // namespace bolwerk::engine
