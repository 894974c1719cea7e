// The pages on which several cases are done in one go: what is asked, what will happen to each, and what came of it.
#pragma once

#include "web/pages/subsidies/team_batch.hpp"

namespace bolwerk::web {

/// The form: the cases, with the fields of each or those that hold for all.
engine::Json team_form_view(const Batch& batch, const Visit& visit);

/// What each case would become, or why it would not; nothing is written. Each decision belongs to the item at its
/// place.
engine::Json team_preview_view(const Batch& batch, const std::vector<std::optional<engine::Decision>>& decisions);

/// What became of one case.
struct BatchResult {
    bool done = false, repeated = false;
    engine::Reasons reasons = {};  ///< why not
    std::string text = {};         ///< instead of reasons: it is not there, or somebody was faster
};

engine::Json team_result_view(const Batch& batch, const std::vector<BatchResult>& results);

}  // namespace bolwerk::web
