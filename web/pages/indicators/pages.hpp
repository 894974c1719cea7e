// The indicators of risk: their versions in Beheer, and the page for everybody that says how a score comes about.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// The entry in the register of algorithms; needs no sign-in and names no park.
Response show_algorithm(const Request& request, Visit& visit);
/// The same for programs.
Response send_algorithm(const Request& request, Visit& visit);

Response list_indicator_sets(const Request& request, Visit& visit);
/// A version of one's own beside the one in use; one at a time.
Response begin_indicator_set(const Request& request, Visit& visit);
Response show_indicator_set(const Request& request, Visit& visit);
/// Asks another administrator to take the version in use; the field `doe` ("bevestig", "wijs-af" or "trek-in") settles
/// what was asked at the moment `gevraagd`. From the confirmation on the version never changes.
Response use_indicator_set(const Request& request, Visit& visit);

/// One indicator of a version that is being written; the code "nieuw" is for one that is not there yet.
Response show_indicator(const Request& request, Visit& visit);
/// The field `doe`: "weg" removes it, anything else keeps it.
Response save_indicator(const Request& request, Visit& visit);

}  // namespace bolwerk::web
