// Risk rounds: the list, one round, its parks, a matrix, the outcomes of an analysis, and who viewed what.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response list_rounds(const Request& request, Visit& visit);
Response show_round(const Request& request, Visit& visit);

/// The parks of a round that is being prepared, for whoever leads it.
Response show_round_parks(const Request& request, Visit& visit);
Response set_round_parks(const Request& request, Visit& visit);

/// Opens the analysis of one municipality as a case under the round.
Response begin_analysis(const Request& request, Visit& visit);
Response show_analysis(const Request& request, Visit& visit);

Response show_matrix(const Request& request, Visit& visit);
/// Keeps each cell on its own; what somebody else changed meanwhile is shown beside what was typed.
Response save_matrix(const Request& request, Visit& visit);
Response submit_matrix(const Request& request, Visit& visit);
Response return_matrix(const Request& request, Visit& visit);

/// A matrix as an Excel file for whoever fills it in, and the way back: first what it would change, then the change as
/// a whole or not at all.
Response download_matrix(const Request& request, Visit& visit);
Response show_read_in(const Request& request, Visit& visit);
Response preview_read_in(const Request& request, Visit& visit);
Response read_in(const Request& request, Visit& visit);

/// The log of views for the privacy officer, as far as that officer watches over it; as a file it carries the mark of a
/// copy, and its leaving stands in the log.
Response list_views(const Request& request, Visit& visit);
Response download_views(const Request& request, Visit& visit);

}  // namespace bolwerk::web
