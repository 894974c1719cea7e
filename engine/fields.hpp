// The fields that most forms ask for, each with the limits that go with it.
#pragma once

#include "engine/form.hpp"

namespace bolwerk::engine::fields {

/// An answer of some sentences.
inline Field text(std::string_view name, std::string_view label, std::string_view help = {}, bool required = true) {
    return {.name = name,
            .label = label,
            .kind = FieldKind::long_text,
            .required = required,
            .help = help,
            .least = 10,
            .most = 4000};
}

/// A motivation or another answer of some pages.
inline Field long_text(std::string_view name, std::string_view label, std::string_view help = {},
                       bool required = true) {
    auto field = text(name, label, help, required);
    field.most = 8000;
    return field;
}

inline Field day(std::string_view name, std::string_view label, bool required = true, std::string_view help = {}) {
    return {.name = name, .label = label, .kind = FieldKind::date, .required = required, .help = help};
}

inline Field count(std::string_view name, std::string_view label, std::int64_t least, std::int64_t most) {
    return {.name = name, .label = label, .kind = FieldKind::whole_number, .least = least, .most = most};
}

/// In cents, up to a hundred million euros.
inline Field amount(std::string_view name, std::string_view label, bool required = true, std::string_view help = {}) {
    return {.name = name,
            .label = label,
            .kind = FieldKind::money,
            .required = required,
            .help = help,
            .most = 100'000'000'00};
}

/// A text that goes to somebody outside, in which stands how to reach whoever wrote it.
inline Field with_contact_details(Field field) {
    field.may_hold = MayHold::contact_details;
    return field;
}

/// A form of which every text speaks of parks, and of no person or firm (HANDBOOK 4.2).
inline Form about_parks(Form form) {
    for (auto& field : form)
        if (is_free_text(field) && field.may_hold == MayHold::names) field.may_hold = MayHold::parks_only;
    return form;
}

}  // namespace bolwerk::engine::fields
