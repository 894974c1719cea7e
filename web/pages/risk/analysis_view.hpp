// The outcomes of one municipality: parks by domain, each score as a sum that a person can follow, differences, rank.
#pragma once

#include "engine/json.hpp"
#include "web/pages/risk/analysis_part.hpp"
#include "workflows/risk_outcome.hpp"

namespace bolwerk::web {

/// "33,4 (politie hoger)": between the two scores as they stand beside it, each with one decimal; "0,0" when those are
/// the same.
std::string difference_text(const workflows::risk::ParkScore& score);

/// "100 × (2×3 + 1×1) / (3 × 3) = 77,8": what was answered in one domain, and what it comes to.
std::string domain_sum(const engine::Json& set, const workflows::risk::DomainScore& score,
                       const workflows::risk::Degrees& degrees);

/// `found` is the answer of query risk/analysis. Every park counts for the ranking; `part` says which are shown.
engine::Json analysis_view(const engine::Json& found, const AnalysisPart& part = {});

}  // namespace bolwerk::web
