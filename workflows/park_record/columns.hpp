// Which column of a delivery fills which field of the record: the names of HANDBOOK 5.1, and aliases where it gives a
// stem alone.
#pragma once

#include <string>
#include <string_view>

#include "engine/json.hpp"
#include "engine/result.hpp"
#include "workflows/park_record/record_fields.hpp"

namespace bolwerk::workflows::ibis {

/// The field that a column of this name fills, capitals and underscores left aside; nullptr when none is known. The v_
/// columns name their part of the park by 1 or 2, before or after what they say: v_bruto1, v_1_bruto,
/// v_deelgebied1_bruto.
const RecordField* field_of_column(std::string_view column);

/// Whether a column says the province: it follows from the municipality, so it is compared and kept nowhere.
bool names_the_province(std::string_view column);

/// What the register keeps for the text of a column; null for nothing, "onbekend" and "-". Refused with a Dutch
/// sentence.
engine::Result<engine::Json> parse_delivered(const RecordField& field, std::string_view text);

}  // namespace bolwerk::workflows::ibis
