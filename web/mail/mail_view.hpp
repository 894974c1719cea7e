// What a mail says: of a case only what may leave the house by mail (HANDBOOK 4.3).
#pragma once

#include "engine/json.hpp"
#include "web/mail/mail_settings.hpp"

namespace bolwerk::web {

/// The values of templates/mails from one mail as db::MailQueue::take gives it, with the keys `subject` and
/// `from`, who lets it be known: what happened, and by when to act (Awb 2:10). A message about a case of V2 is a link
/// without words; of V3 not even the number stands in it.
engine::Json mail_view(const engine::Json& mail, const MailSettings& settings);

}  // namespace bolwerk::web
