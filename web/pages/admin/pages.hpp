// Administration: people and roles, substitutes, free days, terms, what went wrong, and who changed what. Only for
// administrators; for everybody else these addresses do not exist.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

inline bool administers(const Visit& visit) { return visit.has_role("functional_admin"); }

Response show_administration(const Request& request, Visit& visit);
Response list_changes(const Request& request, Visit& visit);

Response list_people(const Request& request, Visit& visit);
Response show_new_person(const Request& request, Visit& visit);
Response add_person(const Request& request, Visit& visit);
Response show_person(const Request& request, Visit& visit);
Response save_person(const Request& request, Visit& visit);
/// The field `doe`: "blokkeer", "laat-toe" or "sessies".
Response change_access(const Request& request, Visit& visit);
/// How and until when somebody was screened, for V3.
Response record_screening(const Request& request, Visit& visit);
Response give_role(const Request& request, Visit& visit);
Response stop_role(const Request& request, Visit& visit);
/// The field `doe`: "bevestig", "wijs-af" or "trek-in".
Response settle_access(const Request& request, Visit& visit);

Response list_substitutions(const Request& request, Visit& visit);
Response add_substitution(const Request& request, Visit& visit);
Response stop_substitution(const Request& request, Visit& visit);

/// Who declared an interest of their own in what (Awb 2:4).
Response list_interests(const Request& request, Visit& visit);
Response add_interest_of(const Request& request, Visit& visit);
Response end_interest_of(const Request& request, Visit& visit);

/// Who may sign what, up to which amount.
Response list_mandates(const Request& request, Visit& visit);
Response add_mandate(const Request& request, Visit& visit);
Response stop_mandate(const Request& request, Visit& visit);

Response list_holidays(const Request& request, Visit& visit);
Response add_holiday(const Request& request, Visit& visit);
Response remove_holiday(const Request& request, Visit& visit);
Response settle_holiday(const Request& request, Visit& visit);  ///< by another administrator than whoever proposed it

/// Rates of statutory interest and fees, by the day from which they hold.
Response list_rates(const Request& request, Visit& visit);
Response add_rate(const Request& request, Visit& visit);
Response remove_rate(const Request& request, Visit& visit);

Response list_incidents(const Request& request, Visit& visit);
Response retry_incidents(const Request& request, Visit& visit);
/// The field `doe`: "opnieuw" or "laat-zitten"; the second asks for a reason first.
Response settle_incident(const Request& request, Visit& visit);

/// The terms of a workflow that no law fixes.
Response show_settings(const Request& request, Visit& visit);
Response save_settings(const Request& request, Visit& visit);

}  // namespace bolwerk::web
