// A tender as its pages show it. Values only, no server.
#pragma once

#include <map>
#include <optional>

#include "engine/form.hpp"
#include "engine/json.hpp"
#include "workflows/subsidy/tender.hpp"

namespace bolwerk::web {

/// What query tender/show found, with what follows from it.
struct TenderPage {
    const engine::Json& found;
    std::vector<workflows::subsidy_rules::Criterion> criteria;
    std::optional<std::vector<workflows::subsidy_rules::TenderPlace>> places;  ///< once everybody agreed on everything
};

TenderPage tender_page(const engine::Json& found);

std::string tender_href(const engine::Json& found);

/// The applications that share a place and must draw: "plaats-2" and their numbers.
std::map<std::string, std::vector<std::string>> shared_places_of(const TenderPage& page);

/// What stands in the way of fixing the ranking, in one sentence; empty when nothing does.
std::string why_not_fixed(const TenderPage& page);

engine::Json tender_view(const TenderPage& page);

/// The places as they are kept: [{number, rank, points, granted_cents, because, motivation, scores}].
engine::Json places_to_keep(const TenderPage& page);

/// A field for each criterion, and the motivation.
engine::Form score_form(const TenderPage& page);

/// One application: the form of whoever has not scored yet, or all scores side by side, and what they agree on.
engine::Json assessment_view(const TenderPage& page, const engine::Json& application);

/// The application of that number; nullptr when it is not in the tender.
const engine::Json* application_named(const engine::Json& found, std::string_view number);

}  // namespace bolwerk::web
