// What people want to be told, and what they share of it: choices, the link that stops an e-mail, and a calendar.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response show_choices(const Request& request, Visit& visit);
Response save_choices(const Request& request, Visit& visit);

/// Whether an organisation of mine wants one kind of letter in the portal (Awb 2:8): "ja", or "nee" for paper.
Response say_consent(const Request& request, Visit& visit);

/// Stops one kind of e-mail by the secret of the mail itself, without signing in. Mail programs post at once (RFC
/// 8058).
Response show_unsubscribe(const Request& request, Visit& visit);
Response unsubscribe(const Request& request, Visit& visit);

/// The secret address of my calendar: made, replaced and stopped here.
Response show_calendar_feed(const Request& request, Visit& visit);
Response make_calendar_feed(const Request& request, Visit& visit);
Response stop_calendar_feed(const Request& request, Visit& visit);

/// The calendar itself (iCalendar, RFC 5545), for whoever knows the address.
Response send_calendar(const Request& request, Visit& visit);

}  // namespace bolwerk::web
