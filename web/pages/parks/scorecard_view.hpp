// The scorecard of a park for a template: six themes with what counts now, and what was said before.
#pragma once

#include "engine/json.hpp"

namespace bolwerk::web {

/// `scores`: rows of scorecard/show, newest first. [{theme, question, has_score, score_text, meaning, level, evidence,
/// about, has_earlier, earlier:[{text}]}] for all six themes.
engine::Json themes_view(const engine::Json& scores);

/// "4 van de 6 thema's zijn beoordeeld."
std::string judged_text(const engine::Json& scores);

}  // namespace bolwerk::web
