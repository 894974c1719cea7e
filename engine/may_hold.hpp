// What a free text may hold of the personal data that can be told by their form (HANDBOOK 4.3): nothing, unless it says
// so.
#pragma once

#include <optional>

#include "engine/form.hpp"
#include "engine/personal_data.hpp"

namespace bolwerk::engine {

inline bool is_free_text(const Field& field) {
    return field.kind == FieldKind::text || field.kind == FieldKind::long_text;
}

/// Said by a free text in the place where a choice names its list (`Field::catalogue`).
namespace may_hold {

/// A phone number and an e-mail address: how to reach an organisation, or whoever asked for it.
inline constexpr std::string_view contact_details = "may_hold.contact_details";
/// A number that only looks like one, a secret, or a text that another rule judges.
inline constexpr std::string_view anything = "may_hold.anything";

}  // namespace may_hold

/// A text that goes to somebody outside, in which stands how to reach whoever wrote it.
inline Field with_contact_details(Field field) {
    field.catalogue = may_hold::contact_details;
    return field;
}

/// The first of them that this field does not let its text hold; nothing when there is none. The one rule for every
/// free text: reading a form asks it.
std::optional<PersonalData> what_may_not_be_there(std::string_view text, const Field& field);

}  // namespace bolwerk::engine
