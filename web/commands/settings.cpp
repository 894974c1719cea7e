#include "web/commands/settings.hpp"

#include <Poco/AutoPtr.h>
#include <Poco/Exception.h>
#include <Poco/StringTokenizer.h>
#include <Poco/Util/PropertyFileConfiguration.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "web/commands/mail_settings.hpp"

namespace bolwerk::web {
namespace {

namespace fs = std::filesystem;

constexpr Setting settings[]{
    {"config", "BOLWERK_CONFIG", "FILE", "", "read settings from this file: lines of name = value"},
    {"var", "BOLWERK_VAR", "DIR", "var", "folder for the data"},
    {"home", "BOLWERK_HOME", "DIR", "",
     "folder with templates/, web/assets/ and db/data/ (else found from the program)"},
    {"database", "BOLWERK_DATABASE", "CONNINFO", "",
     "PostgreSQL of your own as the role bolwerk_app; without it a private one runs below var"},
    {"database-owner", "BOLWERK_DATABASE_OWNER", "CONNINFO", "",
     "the same database as the role bolwerk_owner, to migrate it; without it somebody else must have"},
    {"address", "BOLWERK_ADDRESS", "A", "127.0.0.1", "address to serve on"},
    {"port", "BOLWERK_PORT", "N", "8080", "port to serve on; 0 chooses a free one"},
    {"threads", "BOLWERK_THREADS", "N", "32", "requests that run at the same time"},
    {"pool", "BOLWERK_POOL", "N", "8", "database connections"},
    {"trusted-proxies", "BOLWERK_TRUSTED_PROXIES", "A,B", "", "proxies whose X-Forwarded-For is believed"},
    {"shortest-password", "BOLWERK_SHORTEST_PASSWORD", "N", "12", "characters that a new password has at least"},
    {"second-administrator-days", "BOLWERK_SECOND_ADMINISTRATOR_DAYS", "N", "7",
     "so long somebody is an administrator, with a password of the own, before confirming access to V3"},
    {"second-administrator-lapse-days", "BOLWERK_SECOND_ADMINISTRATOR_LAPSE_DAYS", "N", "14",
     "so long what one administrator asked can be confirmed by another"},
    {"session-seen-minutes", "BOLWERK_SESSION_SEEN_MINUTES", "N", "5",
     "how often the server writes down when sessions were last used"},
    {"virus-scan", "BOLWERK_VIRUS_SCAN", "COMMAND", "",
     "gets an uploaded file on its input and ends with 0 when it is clean, with 1 when not"},
    {"reporter-key-file", "BOLWERK_REPORTER_KEY_FILE", "FILE", "",
     "file with 32 bytes in base64 that seal who gave a signal; without it nobody is kept"},
    {"public-address", "BOLWERK_PUBLIC_ADDRESS", "URL", "",
     "how people reach this server, for links in e-mails and calendars; without it http://ADDRESS:PORT"},
    {"mail-host", "BOLWERK_MAIL_HOST", "HOST", "", "mail server (SMTP); without it no e-mail is sent"},
    {"mail-port", "BOLWERK_MAIL_PORT", "N", "587", "its port"},
    {"mail-security", "BOLWERK_MAIL_SECURITY", "HOW", "starttls", "starttls, tls (from the first byte) or none"},
    {"mail-user", "BOLWERK_MAIL_USER", "NAME", "",
     "signs in at the mail server (AUTH PLAIN); without it there is no signing in"},
    {"mail-password-file", "BOLWERK_MAIL_PASSWORD_FILE", "FILE", "",
     "file with the password of mail-user on its first line"},
    {"mail-ca-file", "BOLWERK_MAIL_CA_FILE", "FILE", "",
     "certificate authority of the mail server, when the system does not know it"},
    {"mail-sender", "BOLWERK_MAIL_SENDER", "ADDRESS", "", "address from which e-mails come; needed with mail-host"},
    {"mail-digest-time", "BOLWERK_MAIL_DIGEST_TIME", "HH:MM", "07:30",
     "when daily and weekly overviews are made, in Amsterdam"},
    {"mail-most-an-hour", "BOLWERK_MAIL_MOST_AN_HOUR", "N", "30",
     "e-mails to one person in an hour; the rest joins the daily overview"},
    {"letters-wait-minutes", "BOLWERK_LETTERS_WAIT_MINUTES", "N", "10",
     "so long a letter waits, and whoever took the step can take it back; 0: letters go at once"},
    {"no-workers", "BOLWERK_NO_WORKERS", "", "", "serve pages only: another process serves deadlines and messages"},
    {"no-demo", "BOLWERK_NO_DEMO", "", "", "do not load the demonstration programme into an empty database"}};

using File = Poco::AutoPtr<Poco::Util::PropertyFileConfiguration>;

std::string from_environment(const Setting& setting) {
    const char* value = setting.environment.empty() ? nullptr : std::getenv(std::string(setting.environment).c_str());
    return value == nullptr ? "" : value;
}

std::string told(std::string_view name, const Given& given, const File& file) {
    const auto& setting = setting_named(name);
    if (const auto found = given.find(name); found != given.end()) return found->second;
    if (auto value = from_environment(setting); !value.empty()) return value;
    return file ? file->getString(std::string(name), std::string(setting.otherwise)) : std::string(setting.otherwise);
}

bool is_on(const std::string& value) { return !value.empty() && value != "0" && value != "no" && value != "false"; }

File open_file(const Given& given) try {
    const auto path = told("config", given, {});
    if (path.empty()) return {};
    File file(new Poco::Util::PropertyFileConfiguration(path));
    Poco::Util::AbstractConfiguration::Keys keys;
    file->keys(keys);
    for (const auto& key : keys)
        if (!std::ranges::any_of(settings, [&](const Setting& one) { return one.name == key; }))
            throw UsageError("Expected known settings in " + path + ", but it says '" + key + "'");
    return file;
} catch (const Poco::Exception& error) {
    throw UsageError("Expected to read the settings of --config, but " + error.displayText());
}

}  // namespace

unsigned number_told(std::string_view name, const std::string& text, unsigned least, unsigned most) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size() && value >= least && value <= most) return value;
    throw UsageError("Expected --" + std::string(name) + " to be a number from " + std::to_string(least) + " to " +
                     std::to_string(most) + ", but it is '" + text + "'");
}

namespace {

bool is_home(const fs::path& folder) {
    return fs::is_directory(folder / "templates" / "pages") && fs::is_directory(folder / "web" / "assets");
}

/// Above the program, where its build stands in the project.
fs::path home_of(const std::string& told) {
    if (!told.empty() && !is_home(told))
        throw UsageError("Expected templates/ and web/assets/ in --home, but they are not in " + told);
    if (!told.empty()) return fs::absolute(told);
    std::error_code ignored;
    for (auto folder = fs::read_symlink("/proc/self/exe", ignored).parent_path(); folder.has_relative_path();
         folder = folder.parent_path())
        if (is_home(folder)) return folder;
    if (is_home(fs::current_path())) return fs::current_path();
    throw UsageError(
        "Expected templates/ and web/assets/ near the program, but they are not there: say where with --home");
}

}  // namespace

std::string text_told(std::string_view name, const Given& given) { return told(name, given, open_file(given)); }

std::span<const Setting> all_settings() { return settings; }

const Setting& setting_named(std::string_view name) {
    const auto* const found = std::ranges::find(settings, name, &Setting::name);
    if (found == std::end(settings)) throw std::logic_error("Expected a setting named " + std::string(name));
    return *found;
}

Settings read_settings(const Given& given, bool needs_home) {
    const auto file = open_file(given);
    const auto say = [&](std::string_view name) { return told(name, given, file); };
    const Poco::StringTokenizer proxies(say("trusted-proxies"), ",",
                                        Poco::StringTokenizer::TOK_TRIM | Poco::StringTokenizer::TOK_IGNORE_EMPTY);
    return {.var = fs::absolute(say("var")),
            .home = needs_home ? home_of(say("home")) : fs::path(),
            .database = say("database"),
            .database_owner = say("database-owner"),
            .address = say("address"),
            .port = static_cast<std::uint16_t>(number_told("port", say("port"), 0, 65535)),
            .threads = number_told("threads", say("threads"), 1, 1024),
            .pool = number_told("pool", say("pool"), 2, 500),
            .trusted_proxies = {proxies.begin(), proxies.end()},
            .virus_scan = say("virus-scan"),
            .workers = !is_on(say("no-workers")),
            .demo = !is_on(say("no-demo"))};
}

}  // namespace bolwerk::web
