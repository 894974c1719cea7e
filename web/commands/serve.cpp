#include <cstdlib>
#include <optional>

#include "engine/local_time.hpp"
#include "web/app/application.hpp"
#include "web/app/last_seen.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"
#include "web/commands/database_in_use.hpp"
#include "web/commands/demonstration.hpp"
#include "web/commands/known_states.hpp"
#include "web/commands/mail_settings.hpp"
#include "web/commands/registers.hpp"
#include "web/commands/signals.hpp"
#include "web/commands/version.hpp"
#include "web/documents/letter_maker.hpp"
#include "web/documents/renderer.hpp"
#include "web/documents/scratch.hpp"
#include "web/log/log.hpp"
#include "web/pages/signals/reporter_seal.hpp"
#include "web/server/listener.hpp"
#include "web/server/server.hpp"
#include "web/workers/steady_worker.hpp"
#include "web/workers/workers.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

using namespace std::chrono_literals;

/// Enough for the slowest page; what still runs then is cut.
constexpr auto patience = 20s;

Failure failure_of(const std::exception& error) {
    if (dynamic_cast<const db::PoolExhausted*>(&error) != nullptr) return {503, error.what()};
    const auto* of_database = dynamic_cast<const db::DatabaseError*>(&error);
    if (of_database == nullptr) return {500, typeid(error).name()};
    const bool passing = of_database->kind == db::ErrorKind::connection || of_database->kind == db::ErrorKind::timeout;
    return {passing ? 503 : 500, of_database->what()};
}

/// For a proxy that wants to know whether requests can be sent here.
Response health(db::Pool& pool) {
    pool.ask("health/alive", {});
    return Response::text("goed\n").with("Cache-Control", "no-store");
}

ServerConfig config_of(const Settings& settings, const Application& application) {
    return {.address = settings.address,
            .port = settings.port,
            .threads = settings.threads,
            .trusted_proxies = settings.trusted_proxies,
            .error_page = [&application](const Request& request, int status,
                                         std::string_view) { return application.error_page(request, status); },
            .classify = failure_of};
}

/// A report of many pages on a busy machine takes a while; whoever waits rather has it late than not at all.
constexpr RenderLimits unhurried{.a_page = std::chrono::seconds(120)};

std::shared_ptr<const LetterMaker> letters_of(const Settings& settings, db::Pool& pool, const LiveCalendar& calendar) {
    return std::make_shared<LetterMaker>(
        pool, workflows::every_definition(),
        LetterShelf(settings.home / "templates" / "letters", workflows::every_definition()),
        std::make_shared<Renderer>(settings.home, unhurried), [calendar] { return calendar.now(); });
}

Site site_of(const Settings& settings, db::Pool& pool, bool demo) {
    const LiveCalendar calendar(read_calendar(pool));
    return {.pool = pool,
            .definitions = workflows::every_definition(),
            .calendar = calendar,
            .templates = Templates(settings.home / "templates"),
            .assets = StaticFiles(settings.home / "web" / "assets", "/assets/"),
            .map = MunicipalityMap(text_of_file(settings.home / "db" / "data" / "municipality_borders_rd.geojson")),
            .demo = demo,
            .version_text = std::string(version_text),
            .letters = letters_of(settings, pool, calendar)};
}

/// Without a whole demonstration there is still a server: whoever starts it is told what is missing.
void try_demonstration(const db::Address& address, const Settings& settings) try {
    load_demonstration(address.application, settings.home);
} catch (const Interrupted&) {
    throw;
} catch (const std::exception& error) {
    say_error(std::string("The demonstration is not complete. ") + error.what());
}

/// Notes in the database how e-mail goes: messages are put in line in the transaction that tells them.
void set_up_mail(db::Pool& pool, const MailSettings& mail) {
    constexpr std::string_view secured[]{"zonder versleuteling", "STARTTLS", "TLS"};
    const auto server = mail.host + ":" + std::to_string(mail.port) + ", " +
                        std::string(secured[static_cast<std::size_t>(mail.security)]);
    pool.ask("mail/set_service", {{"server", mail.on() ? std::optional(server) : std::nullopt},
                                  {"sender", mail.on() ? std::optional(mail.sender) : std::nullopt},
                                  {"links", mail.links},
                                  {"digest_at", mail.digest_at},
                                  {"most_an_hour", mail.most_an_hour},
                                  {"letters_wait_minutes", mail.letters_wait_minutes}});
}

void write_last_seen(db::Pool& pool) {
    const auto seen = sessions_seen().take();
    if (seen.empty()) return;
    try {
        pool.ask("session/seen", {{"seen", seen}});
    } catch (const std::exception&) {
        sessions_seen().put_back(seen);
        throw;
    }
}

/// Also when the server stops: what was used in the last minutes is not lost.
class SeenWriter {
public:
    SeenWriter(db::Pool& pool, std::chrono::minutes every)
        : pool_(pool), worker_("last_seen", {every, every}, [&pool] { return write_last_seen(pool), 0; }) {}
    ~SeenWriter() {
        try {
            write_last_seen(pool_);
        } catch (const std::exception& error) {
            say_error(error.what());
        }
    }
    SeenWriter(const SeenWriter&) = delete;
    SeenWriter& operator=(const SeenWriter&) = delete;

private:
    db::Pool& pool_;
    SteadyWorker worker_;
};

void serve_until_told(const Settings& settings, MailSettings mail, std::chrono::minutes seen_every, Site& site,
                      DatabaseInUse& database) {
    open_log(LogLevel::info);
    forget_left_folders();
    const Application application(site, std::make_shared<Renderer>(settings.home, unhurried));
    const auto bell = std::make_shared<Bell>();
    Server server(config_of(settings, application), [&](Request& request) {
        if (request.path == "/gezondheid") return health(site.pool);
        auto response = application(request);
        if (request.method == "POST") bell->ring();
        return response;
    });
    server.start();
    if (mail.links.ends_with(":0")) mail.links.replace(mail.links.size() - 1, 1, std::to_string(server.port()));
    set_up_mail(site.pool, mail);
    std::optional<Workers> workers;
    std::optional<MailWorker> mail_worker;
    if (settings.workers)
        workers.emplace(
            database.address().application, site.definitions, [&site] { return site.calendar.now(); },
            site.letters.get(), bell);
    if (settings.workers && mail.on()) mail_worker.emplace(database.address().application, site.templates, mail);
    const SeenWriter seen(site.pool, seen_every);
    say("Bolwerk serves on http://" + settings.address + ":" + std::to_string(server.port()) + " (Ctrl-C stops it)");
    if (site.demo) say_logins(site.pool);
    while (!signal_within(2s)) database.revive();
    say("Stopping: no new requests, the running ones finish");
    if (!server.drain(patience)) say("Stopping: some requests took longer than 20 s and were cut");
}

/// Whoever checks a password or a request asks the environment, which says what was told in any way.
void tell_environment(std::string_view name, const Given& given, unsigned least, unsigned most) {
    const auto number = number_told(name, text_told(name, given), least, most);
    ::setenv(std::string(setting_named(name).environment).c_str(), std::to_string(number).c_str(), 1);
}

}  // namespace

int serve(const Invocation& invocation) {
    const auto& settings = invocation.settings;
    const auto mail = read_mail_settings(invocation.given);
    const auto began = std::chrono::steady_clock::now();
    // A port that is taken is told before minutes of work, not after them.
    if (settings.port != 0) Listener(settings.address, settings.port);
    // Who checks uploads and passwords asks the environment; what the file or the command line says goes there, too.
    if (!settings.virus_scan.empty()) ::setenv("BOLWERK_VIRUS_SCAN", settings.virus_scan.c_str(), 1);
    tell_environment("shortest-password", invocation.given, 8, 64);
    tell_environment("second-administrator-days", invocation.given, 0, 365);
    tell_environment("second-administrator-lapse-days", invocation.given, 1, 365);
    if (const auto key = text_told("reporter-key-file", invocation.given); !key.empty())
        ::setenv("BOLWERK_REPORTER_KEY_FILE", key.c_str(), 1);
    ReporterSeal::from_setting();  // A key that cannot be used is told now, not when somebody needs it.
    const auto seen_every =
        number_told("session-seen-minutes", text_told("session-seen-minutes", invocation.given), 1, 1440);
    DatabaseInUse database(settings);
    database.migrate();
    stop_if_asked();
    db::Pool pool(database.address().application, settings.pool);
    fill_registers(pool, settings.home);
    if (settings.demo && database.cluster() != nullptr) try_demonstration(database.address(), settings);
    auto site = site_of(settings, pool, pool.ask_json("demo/loaded", {}).at("people"));
    expect_known_states(pool, site.definitions);
    say("Ready in " + seconds_since(began));
    serve_until_told(settings, mail, std::chrono::minutes(seen_every), site, database);
    return 0;
}

}  // namespace bolwerk::web
