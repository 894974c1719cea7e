// Which of the characteristics of parks in general a person is told.
#pragma once

#include "web/app/visit.hpp"
#include "workflows/park_record/fields.hpp"

namespace bolwerk::web {

/// How parks are guarded is for who works for a public body; a private partner reads it of a park by itself, where it
/// takes part in a case of that park (HANDBOOK 4.3).
inline bool is_told(const Visit& visit, const workflows::ibis::ParkField& field) {
    return visit.person.value("works_for_public_body", false) || !workflows::ibis::says_how_guarded(field.id);
}

}  // namespace bolwerk::web
