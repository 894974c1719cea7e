// What archivists work with: lists of what is destroyed, what is held, and how long each kind of record is kept.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response show_archive(const Request& request, Visit& visit);
Response hold_records(const Request& request, Visit& visit);
Response lift_hold(const Request& request, Visit& visit);
Response show_destruction_list(const Request& request, Visit& visit);

/// How long everything is kept and why, for whoever is signed in: an auditor reads it, too.
Response show_retention(const Request& request, Visit& visit);

}  // namespace bolwerk::web
