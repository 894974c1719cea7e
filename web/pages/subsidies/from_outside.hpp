// A subsidy and the cases about it as somebody reads them who is not of the province: what they did themselves, what
// was told to them, and nobody of the inside beyond whoever signs.
#pragma once

#include "web/pages/cases/loaded_case.hpp"

namespace bolwerk::web {

/// Whether whoever asks reads the case from outside the province.
bool reads_from_outside(const LoadedCase& file, const Visit& visit);

/// The events that may be read outside, each by "De provincie" where somebody of the province did it; who signed is
/// told when the decision was made known (Awb 3:41). Newest first.
std::vector<engine::Event> told_events(const std::vector<engine::Event>& events, std::int64_t owner);

/// The case with the answers that its reader gave or was told: in a step, or in one of the letters there are for them
/// ([{name}] of case_page/around).
LoadedCase told_part(const LoadedCase& file, const std::vector<engine::Event>& events, const engine::Json& letters);

/// Whether what is told of the case holds a decision that was made known.
bool told_decision(const LoadedCase& told);

/// Puts the words for outside in the rows of history that belong to the events.
void retell(engine::Json& rows, const std::vector<engine::Event>& events, std::int64_t owner);

/// What somebody of the province did, in words for outside; empty for what whoever reads did themselves.
std::string_view told_sentence(const engine::Event& event, std::int64_t owner);

/// The files without the names of whoever added them at the province.
engine::Json told_files(engine::Json files, const std::vector<engine::Event>& events, std::int64_t owner);

}  // namespace bolwerk::web
