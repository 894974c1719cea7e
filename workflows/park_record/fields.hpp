// The safety and organisation block of a park in IBIS: the p_ fields of HANDBOOK 5.1, with their meaning.
#pragma once

#include <span>
#include <string_view>

namespace bolwerk::workflows::ibis {

enum class ParkFieldKind { yes_no, text, date };

struct ParkField {
    std::string_view id;      ///< the name under which the park keeps it
    std::string_view column;  ///< the column in IBIS; empty where aliases stand for it (columns.hpp)
    std::string_view label;   ///< Dutch
    ParkFieldKind kind = ParkFieldKind::yes_no;
    std::string_view meaning;     ///< Dutch, one sentence
    bool about_a_person = false;  ///< may name somebody: not in exports, not in open data
};

/// In the order in which a page shows them.
std::span<const ParkField> safety_fields();

/// Whether it tells how the park is guarded: for public bodies and whoever takes part in a case of the park, not for
/// other private partners (HANDBOOK 4.3), and never open data. `guarding_fields` of the database names the same.
bool says_how_guarded(std::string_view id);

/// The field of the safety block with this id; nullptr: none.
const ParkField* field_by_id(std::string_view id);

}  // namespace bolwerk::workflows::ibis
