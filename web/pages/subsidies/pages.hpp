// The province's own pages about subsidies: the queue of the team, and where every euro went.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response show_subsidies(const Request& request, Visit& visit);
Response download_subsidies(const Request& request, Visit& visit);

/// How long each phase took, for the decisions of a stretch of time.
Response show_lead_times(const Request& request, Visit& visit);
Response download_lead_times(const Request& request, Visit& visit);

/// Which municipality accounts for which subsidy in the SiSa annex of a year.
Response show_sisa(const Request& request, Visit& visit);
Response download_sisa(const Request& request, Visit& visit);

/// Several cases in one go: the form, then the preview, then each carried out by itself with its own result.
Response show_team_form(const Request& request, Visit& visit);
Response do_team_action(const Request& request, Visit& visit);

Response list_budgets(const Request& request, Visit& visit);
Response show_budget(const Request& request, Visit& visit);

}  // namespace bolwerk::web
