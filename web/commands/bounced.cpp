#include <iostream>

#include "db/mail_queue.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/database_in_use.hpp"
#include "web/mail/delivery_report.hpp"

namespace bolwerk::web {
namespace {

constexpr std::size_t largest = 1024 * 1024;

std::string message_on_input() {
    std::string message(largest, '\0');
    std::cin.read(message.data(), static_cast<std::streamsize>(largest));
    message.resize(static_cast<std::size_t>(std::cin.gcount()));
    return message;
}

/// The key of a mail as its Message-ID holds it: a UUID; empty for any other.
std::string key_in(const std::string& message_id) {
    const auto key = message_id.substr(0, message_id.find('@'));
    const bool is_uuid = key.size() == 36 && key.find_first_not_of("0123456789abcdef-") == std::string::npos;
    return is_uuid ? key : std::string();
}

}  // namespace

/// What is no report about one of our messages is no failure: a mail server would send its complaint around again.
int take_bounce(const Invocation& invocation) {
    const auto failure = failure_in(message_on_input());
    const auto key = failure ? key_in(failure->message_id) : std::string();
    if (key.empty()) return say("No report that an e-mail of Bolwerk did not arrive: nothing was changed."), 0;
    DatabaseInUse database(invocation.settings);
    db::expect_migrated(database.address().application);
    db::Pool pool(database.address().application, 1);
    const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    const bool known = db::MailQueue(pool, now).bounce(key, failure->address, failure->code);
    say(known ? "Noted: this e-mail did not arrive. What the law demands goes on paper."
              : "No e-mail with this Message-ID went to this address: nothing was changed.");
    return 0;
}

}  // namespace bolwerk::web
