// A line to the mail server (RFC 5321): opened, secured and authenticated once, then one message after the other.
#pragma once

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

#include "web/mail/mail_settings.hpp"

namespace bolwerk::web {

/// How one message ended.
enum class Delivery {
    sent,             ///< the server answers for it
    later,            ///< not now (4xx), or the line broke before the server answered for it
    refused_address,  ///< the server will never take mail for this address (5xx at RCPT)
    refused_message,  ///< the server will never take this message (5xx elsewhere)
    not_offered,      ///< `offer` said no: somebody else has it by now
    in_doubt          ///< the server got all of it and kept silent
};

struct Delivered {
    Delivery how = Delivery::sent;
    std::string code;        ///< "550 5.1.1": never the server's own words, they hold the address
    bool line_lost = false;  ///< open a new one for the next message
};

/// The server cannot be reached, refuses TLS or the password. The text has no address and no secret.
class NoLine : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class SmtpLine {
public:
    /// Opens, secures and signs in. Throws NoLine.
    explicit SmtpLine(const MailSettings& settings);
    SmtpLine(SmtpLine&&) noexcept;
    ~SmtpLine();

    /// `offer` is called when everything but the last dot has been sent and the line still stands: from its return on
    /// the server may have the message. It throws what it likes; the line is lost then.
    Delivered deliver(const std::string& from, const std::string& to, const std::string& bytes,
                      const std::function<bool()>& offer);

private:
    class Session;
    std::unique_ptr<Session> session_;
};

}  // namespace bolwerk::web
