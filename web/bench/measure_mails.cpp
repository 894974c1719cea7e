#include "web/bench/measure_mails.hpp"

#include <unistd.h>

#include <charconv>
#include <fstream>
#include <set>

#include "web/bench/bench_cluster.hpp"
#include "web/bench/figures.hpp"
#include "web/commands/console.hpp"
#include "web/commands/signals.hpp"
#include "web/documents/child_process.hpp"
#include "web/workers/mail_work.hpp"

namespace bolwerk::web {
namespace {

using Clock = std::chrono::steady_clock;
using engine::Json;

engine::Moment now() {
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
}

/// What the server wrote down: how many messages, and how many different ones.
struct Arrived {
    std::int64_t all = 0, different = 0;
};
Arrived arrived(const std::filesystem::path& log) {
    Arrived count;
    std::set<std::string> ids;
    std::ifstream file(log);
    for (std::string line; std::getline(file, line); ++count.all)
        ids.insert(Json::parse(line).at("headers").at("message-id"));
    count.different = static_cast<std::int64_t>(ids.size());
    return count;
}

MailSettings settings_for(const std::string& greeting) {
    MailSettings mail{.host = "127.0.0.1", .security = LineSecurity::none, .sender = "bolwerk@bench.test"};
    std::from_chars(greeting.data(), greeting.data() + greeting.size(), mail.port);
    return mail;
}

double drain(const MailRoom& room) {
    const auto began = Clock::now();
    while (serve_mail(room) > 0) stop_if_asked();
    return std::chrono::duration<double>(Clock::now() - began).count();
}

}  // namespace

void measure_mails(const Settings& settings, std::int64_t mails) {
    const BenchCluster cluster(settings.var, "mails");
    db::migrate(cluster.address().owner);
    db::Pool pool(cluster.address().application, 2);
    const auto log = std::filesystem::temp_directory_path() / ("bolwerk-bench-mails-" + std::to_string(::getpid()));
    ChildProcess server(
        {"/usr/bin/python3", "-B", (settings.home / "tests/web/mail/smtp_server.py").string(), "--log", log.string()},
        {});
    const auto mail = settings_for(server.read_line(Clock::now() + std::chrono::seconds(20)));
    pool.ask("mail/set_service", {{"server", "bench"},
                                  {"sender", mail.sender},
                                  {"links", mail.links},
                                  {"digest_at", mail.digest_at},
                                  {"most_an_hour", 10000},
                                  {"letters_wait_minutes", 0}});
    pool.ask("bench/tell", {{"count", mails}});
    const Templates templates(settings.home / "templates");
    const double seconds = drain({pool, templates, mail, now});
    const auto sent = pool.ask_json("bench/count_mails", {}).at("sent").get<std::int64_t>();
    const auto at_server = arrived(log);
    std::filesystem::remove(log);
    say("Mails: " + std::to_string(sent) + " of " + std::to_string(mails) + " in " + figure(seconds, 1) + " s, " +
        figure(static_cast<double>(sent) / seconds, 0) + "/s by one worker; at the server " +
        std::to_string(at_server.all) + ": lost " + std::to_string(mails - at_server.different) + ", double " +
        std::to_string(at_server.all - at_server.different) + " (targets 0 and 0)");
}

}  // namespace bolwerk::web
