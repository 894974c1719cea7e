#include "web/mail/smtp_line.hpp"

#include <Poco/Environment.h>
#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SMTPClientSession.h>
#include <Poco/Net/SecureStreamSocket.h>

#include "web/mail/mime.hpp"

namespace bolwerk::web {
namespace {

namespace net = Poco::Net;

constexpr auto broken = "verbinding verbroken", silent = "geen antwoord";

net::Context::Ptr context_of(const MailSettings& settings) {
    net::Context::Ptr context = new net::Context(net::Context::TLS_CLIENT_USE, "", "", settings.ca_file,
                                                 net::Context::VERIFY_STRICT, 9, settings.ca_file.empty());
    context->requireMinimumProtocol(net::Context::PROTO_TLSV1_2);
    return context;
}

net::StreamSocket connected(const MailSettings& settings, const Poco::Timespan& patience) {
    net::StreamSocket socket;
    socket.connect(net::SocketAddress(settings.host, settings.port), patience);
    socket.setReceiveTimeout(patience);
    socket.setSendTimeout(patience);
    socket.setNoDelay(true);
    if (settings.security != LineSecurity::tls) return socket;
    return net::SecureStreamSocket::attach(socket, settings.host, context_of(settings));
}

/// "550 5.1.1" of "550 5.1.1 <...> unknown": the server's own words may hold an address.
std::string code_of(int status, const std::string& reply) {
    auto code = std::to_string(status);
    const auto rest = reply.size() > 4 ? reply.substr(4, reply.find(' ', 4) - 4) : std::string();
    const bool enhanced = rest.size() >= 5 && rest.size() <= 11 && rest[1] == '.' &&
                          rest.find_first_not_of("0123456789.") == std::string::npos;
    return enhanced ? code + " " + rest : code;
}

}  // namespace

/// Poco's session, with the steps of one message apart.
class SmtpLine::Session : public net::SMTPClientSession {
public:
    Session(const MailSettings& settings, const Poco::Timespan& patience)
        : SMTPClientSession(connected(settings, patience)) {}

    void secure(const MailSettings& settings) {
        std::string reply;
        const int status = sendCommand("STARTTLS", reply);
        if (!isPositiveCompletion(status)) throw NoLine("De mailserver biedt geen STARTTLS aan.");
        socket() = net::SecureStreamSocket::attach(socket(), settings.host, context_of(settings));
    }

    Delivered envelope(const std::string& from, const std::string& to) {
        std::string reply;
        for (const auto& [command, is_address] :
             {std::pair{"MAIL FROM:<" + from + ">", false}, {"RCPT TO:<" + to + ">", true}, {"DATA", false}}) {
            const int status = sendCommand(command, reply);
            if (isPositiveCompletion(status) || isPositiveIntermediate(status)) continue;
            std::string ignored;
            const auto code = code_of(status, reply);
            sendCommand("RSET", ignored);
            if (!isPermanentNegative(status)) return {Delivery::later, code, status == 421};
            return {is_address ? Delivery::refused_address : Delivery::refused_message, code};
        }
        return {};
    }

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const int sent = socket().sendBytes(bytes.data(), static_cast<int>(bytes.size()));
            if (sent <= 0) throw net::ConnectionResetException();
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }

    /// Before the last dot a server says nothing: what can be read now is that it hung up.
    bool hung_up() { return socket().poll(Poco::Timespan(0), net::Socket::SELECT_READ | net::Socket::SELECT_ERROR); }

    Delivered try_out(const std::string& from, const std::string& to, const std::string& bytes,
                      const std::function<bool()>& offer) {
        bool dotted = false;
        try {
            if (auto refused = envelope(from, to); refused.how != Delivery::sent) return refused;
            write(with_doubled_dots(bytes));
            if (hung_up()) return {Delivery::later, broken, true};
            if (!offer()) return {Delivery::not_offered, "", true};
            if (hung_up()) return {Delivery::later, broken, true};
            dotted = true;
            write(".\r\n");
            return answer();
        } catch (const Poco::TimeoutException&) {
            return {dotted ? Delivery::in_doubt : Delivery::later, silent, true};
        } catch (const Poco::Exception&) {
            return {Delivery::later, broken, true};
        }
    }

    /// Without a farewell: on a line that broke it would only be waited for.
    Delivered abandon(Delivered delivered) {
        if (delivered.line_lost) socket().close();
        return delivered;
    }

    Delivered answer() {
        std::string reply;
        const int status = socket().receiveStatusMessage(reply);
        if (isPositiveCompletion(status)) return {};
        // No answer at all: a server answers for a message by its 250 only, so it may be sent again (RFC 5321, 4.2.5).
        if (status <= 0) return {Delivery::later, broken, true};
        return {isPermanentNegative(status) ? Delivery::refused_message : Delivery::later, code_of(status, reply),
                status == 421};
    }
};

SmtpLine::SmtpLine(const MailSettings& settings) {
    const Poco::Timespan patience(settings.patience_seconds, 0);
    try {
        session_ = std::make_unique<Session>(settings, patience);
        session_->setTimeout(patience);
        const auto host = Poco::Environment::nodeName();
        session_->login(host);
        if (settings.security == LineSecurity::starttls) session_->secure(settings);
        if (settings.security == LineSecurity::starttls && settings.user.empty()) session_->login(host);
        if (!settings.user.empty())
            session_->login(host, net::SMTPClientSession::AUTH_PLAIN, settings.user, settings.password);
    } catch (const net::SMTPException& error) {
        throw NoLine("De mailserver weigert de verbinding of het wachtwoord (" + std::to_string(error.code()) + ").");
    } catch (const Poco::Exception& error) {
        throw NoLine(std::string("De mailserver is niet bereikbaar (") + error.name() + ").");
    }
}

SmtpLine::SmtpLine(SmtpLine&&) noexcept = default;

SmtpLine::~SmtpLine() {
    if (!session_) return;
    try {
        session_->close();
    } catch (const Poco::Exception&) {  // the line was lost: nothing left to close
    }
}

Delivered SmtpLine::deliver(const std::string& from, const std::string& to, const std::string& bytes,
                            const std::function<bool()>& offer) {
    try {
        return session_->abandon(session_->try_out(from, to, bytes, offer));
    } catch (...) {
        session_->abandon({.line_lost = true});
        throw;
    }
}

}  // namespace bolwerk::web
