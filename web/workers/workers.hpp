// The threads beside the pages: they serve deadlines and the outbox, send e-mail, and keep the house, until they are
// stopped.
#pragma once

#include <optional>
#include <string>

#include "web/workers/mail_work.hpp"
#include "web/workers/steady_worker.hpp"
#include "web/workers/workshop.hpp"

namespace bolwerk::web {

/// What no longer serves anybody: ended sessions, old attempts to sign in, once-keys of forms of long ago, old mails,
/// and looks and messages whose term is over.
void keep_house(db::Pool& pool);

class Workers {
public:
    using Calendar = std::function<std::shared_ptr<const engine::term::Calendar>()>;

    /// Starts; has connections of its own, so that busy pages do not hold it up. The definitions must outlive it. It
    /// survives a database that goes away. Whoever changes something rings the bell.
    Workers(const std::string& conninfo, const std::vector<engine::Definition>& definitions, Calendar calendar,
            const LetterMaker* letters = nullptr, std::shared_ptr<Bell> bell = std::make_shared<Bell>());

private:
    int serve();

    db::Pool pool_;
    Workshop shop_;
    std::chrono::steady_clock::time_point cleaned_, shown_;
    SteadyWorker worker_;
};

/// Sends e-mail, with a connection of its own: a slow mail server holds up nothing else.
class MailWorker {
public:
    /// Starts; templates and settings must outlive it.
    MailWorker(const std::string& conninfo, const Templates& templates, const MailSettings& settings);

private:
    db::Pool pool_;
    MailRoom room_;
    SteadyWorker worker_;
};

}  // namespace bolwerk::web
