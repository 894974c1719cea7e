// Signals: reporting one without an account (HANDBOOK 13), signals in figures, and who gave one.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// The form; parks follow once a municipality is chosen.
Response show_report_form(const Request& request, Visit& visit);

/// Opens the signal as Bolwerk itself: nothing of who sent it is kept.
Response send_report(const Request& request, Visit& visit);
Response show_report_thanks(const Request& request, Visit& visit);

/// Counts of half a year that is over; small ones are kept back.
Response show_signal_figures(const Request& request, Visit& visit);

/// Who gave a signal, for the coordinator of its municipality: sealed, and each look in the log of views.
Response show_reporter(const Request& request, Visit& visit);
Response keep_reporter(const Request& request, Visit& visit);
Response read_reporter(const Request& request, Visit& visit);
Response forget_reporter(const Request& request, Visit& visit);

}  // namespace bolwerk::web
