// What a proposed record says otherwise than the register, field by field.
#pragma once

#include <vector>

#include "workflows/park_record/record_fields.hpp"

namespace bolwerk::workflows::ibis {

struct Change {
    const RecordField* field = nullptr;
    engine::Json was, becomes;  ///< as the register keeps them
};

/// `was`: values of the register by field. `proposed`: parsed values of the form. In the order of the form.
std::vector<Change> changes(const engine::Json& was, const engine::Json& proposed);

/// Of those the ones that the register has meanwhile changed in another way: `now` is neither what it was nor what is
/// proposed.
std::vector<Change> overtaken(const std::vector<Change>& all, const engine::Json& now);

}  // namespace bolwerk::workflows::ibis
