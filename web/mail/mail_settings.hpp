// Where e-mail goes out: the server, how the line is secured, who sends it, and where its links lead.
#pragma once

#include <cstdint>
#include <string>

namespace bolwerk::web {

enum class LineSecurity {
    none,      ///< in the clear: a server on this machine, or a test
    starttls,  ///< begins in the clear and goes on under TLS; without TLS nothing is sent (RFC 3207)
    tls        ///< TLS from the first byte (RFC 8314)
};

struct MailSettings {
    std::string host;  ///< empty: e-mail is off
    std::uint16_t port = 587;
    LineSecurity security = LineSecurity::starttls;
    std::string user;  ///< empty: no authentication
    std::string password;
    std::string sender;  ///< address
    std::string sender_name = "Bolwerk";
    std::string ca_file;                     ///< besides the certificate authorities of the system
    std::string links = "http://127.0.0.1";  ///< what stands before every path in a mail, without a slash at the end
    std::string digest_at = "07:30";         ///< local time in Amsterdam
    int most_an_hour = 30;                   ///< e-mails to one person; the rest joins the daily digest
    int letters_wait_minutes = 10;           ///< so long the step that sends a letter can be taken back; 0: not at all
    int patience_seconds = 30;               ///< for each answer of the server

    bool on() const { return !host.empty(); }
    std::string domain() const { return sender.substr(sender.find('@') + 1); }
};

}  // namespace bolwerk::web
