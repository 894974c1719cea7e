// How a budget is divided: in order of completeness with drawing of lots, or by tender.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// The order of a budget, its running total against the ceiling, and who must draw.
Response show_order(const Request& request, Visit& visit);

/// Prepares a drawing, or draws what a colleague prepared.
Response draw_lots_of_order(const Request& request, Visit& visit);

/// A tender: who assessed what, and the ranking; and one application of it.
Response show_tender(const Request& request, Visit& visit);
Response show_assessment(const Request& request, Visit& visit);

/// Scores of one's own, a proposal for the shared ones, or agreeing with it: the field `doe` says which.
Response assess(const Request& request, Visit& visit);
Response fix_ranking(const Request& request, Visit& visit);
Response draw_lots_of_tender(const Request& request, Visit& visit);
Response download_ranking(const Request& request, Visit& visit);

/// What would follow if some drafts became decisions; writes nothing.
Response show_what_if(const Request& request, Visit& visit);

/// PROTOCOL.json: enough for anybody to draw again.
Response send_protocol(const Request& request, Visit& visit);

}  // namespace bolwerk::web
