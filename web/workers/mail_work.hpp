// Sends what waits in the mail queue, one line to the mail server for a number of messages, and makes digests.
#pragma once

#include <functional>

#include "db/pool.hpp"
#include "engine/date.hpp"
#include "web/mail/mail_settings.hpp"
#include "web/render/templates.hpp"

namespace bolwerk::web {

struct MailRoom {
    db::Pool& pool;
    const Templates& templates;
    const MailSettings& settings;
    std::function<engine::Moment()> now;
};

/// Makes the digests that are due, takes what waits and sends it; gives how many were taken. A server that cannot be
/// reached costs no message a try: all wait, and the next call is later. Throws DatabaseError.
int serve_mail(const MailRoom& room);

}  // namespace bolwerk::web
