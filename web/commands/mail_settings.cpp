#include "web/commands/mail_settings.hpp"

#include <fstream>

#include "engine/date.hpp"
#include "web/mail/mime.hpp"

namespace bolwerk::web {
namespace {

LineSecurity security_in(const std::string& text) {
    if (text == "starttls") return LineSecurity::starttls;
    if (text == "tls") return LineSecurity::tls;
    if (text == "none") return LineSecurity::none;
    throw UsageError("Expected --mail-security to be starttls, tls or none, but it is '" + text + "'");
}

std::string first_line_of(const std::string& path) {
    std::ifstream file(path);
    std::string line;
    if (!std::getline(file, line) || line.empty())
        throw UsageError("Expected a password on the first line of --mail-password-file, but there is none in " + path);
    return line;
}

std::string clock_in(const std::string& text) {
    const bool fits = text.size() == 5 && text[2] == ':' && engine::parse_moment("2026-01-01T" + text + "Z");
    if (!fits) throw UsageError("Expected --mail-digest-time as HH:MM, but it is '" + text + "'");
    return text;
}

std::string links_in(std::string text, const std::string& address, const std::string& port) {
    if (text.empty()) return "http://" + address + ":" + port;
    const bool fits = (text.starts_with("http://") || text.starts_with("https://")) &&
                      text.find_first_of(" \t\r\n<>\"'") == std::string::npos;
    if (!fits)
        throw UsageError("Expected --public-address to begin with http:// or https://, but it is '" + text + "'");
    while (text.ends_with('/')) text.pop_back();
    return text;
}

}  // namespace

MailSettings read_mail_settings(const Given& given) {
    const auto say = [&](std::string_view name) { return text_told(name, given); };
    MailSettings mail{
        .host = say("mail-host"),
        .port = static_cast<std::uint16_t>(number_told("mail-port", say("mail-port"), 1, 65535)),
        .security = security_in(say("mail-security")),
        .user = say("mail-user"),
        .sender = say("mail-sender"),
        .ca_file = say("mail-ca-file"),
        .links = links_in(say("public-address"), say("address"), say("port")),
        .digest_at = clock_in(say("mail-digest-time")),
        .most_an_hour = static_cast<int>(number_told("mail-most-an-hour", say("mail-most-an-hour"), 1, 10000)),
        .letters_wait_minutes =
            static_cast<int>(number_told("letters-wait-minutes", say("letters-wait-minutes"), 0, 240))};
    if (!mail.on()) return mail;
    if (!can_be_mailed(mail.sender))
        throw UsageError("Expected --mail-sender to be an address with --mail-host, but it is '" + mail.sender + "'");
    if (!mail.user.empty()) mail.password = first_line_of(say("mail-password-file"));
    if (!mail.user.empty() && mail.security == LineSecurity::none)
        throw UsageError("Expected TLS with --mail-user: a password does not go over an open line");
    return mail;
}

}  // namespace bolwerk::web
