// What a municipality may change in the record of a park (HANDBOOK 5.1), field by field, and what of it is public.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/form.hpp"

namespace bolwerk::workflows::ibis {

enum class RecordGroup {
    general,
    areas,
    access,
    digital,
    prices,
    contacts,
    ageing,
    first_area,
    second_area,
    sustainability,
    safety
};

/// hectares: an area as people write it, kept as an exact decimal. yes_no: nothing filled in means that nobody knows.
/// plots: a line each, kept as a list.
enum class RecordKind { text, number, yes_no, date, hectares, plots };

struct RecordField {
    std::string_view id;     ///< the name under which the register keeps it
    std::string_view label;  ///< Dutch
    RecordGroup group = RecordGroup::general;
    RecordKind kind = RecordKind::text;
    bool open = false;  ///< V0: everybody may read it (HANDBOOK 4.3)
    std::string_view help = {};
    std::int64_t least = 0, most = 300;
    bool about_a_person = false;
};

/// In the order of the form: the general blocks first, then the safety block of fields.hpp.
std::span<const RecordField> record_fields();

/// nullptr when there is none of that name.
const RecordField* record_field(std::string_view id);

/// Dutch, as the heading of its part of the form.
std::string_view title_of(RecordGroup group);

/// The field as a form asks it.
engine::Field as_asked(const RecordField& field);

/// What the register keeps for a parsed value of the form: true or false, a whole number, an ISO day, a text, an exact
/// number of hectares with a point; null for nothing and for an area that cannot be read.
engine::Json as_registered(const RecordField& field, const engine::Json& typed);

/// The other way round: what a browser would send for a value of the register; empty for nothing.
std::string as_typed(const RecordField& field, const engine::Json& registered);

/// For people: "Ja", "12,5 hectare", "1 maart 2027", "niet bekend".
std::string as_read(const RecordField& field, const engine::Json& registered);

}  // namespace bolwerk::workflows::ibis
