// How fast waiting e-mail leaves, and whether each message leaves once.
#pragma once

#include "web/commands/settings.hpp"

namespace bolwerk::web {

/// On a database of its own, to the mail server of the tests (python3-aiosmtpd) as a process beside it: counts what was
/// sent in the store and at the server. Throws when the server does not start.
void measure_mails(const Settings& settings, std::int64_t mails);

}  // namespace bolwerk::web
