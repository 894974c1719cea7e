#include "web/workers/mail_work.hpp"

#include <optional>
#include <typeinfo>

#include "db/mail_queue.hpp"
#include "web/log/log.hpp"
#include "web/mail/mail_view.hpp"
#include "web/mail/mime.hpp"
#include "web/mail/smtp_line.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr int most_at_once = 50;
constexpr std::chrono::minutes lease{10};

MailMessage message_of(const MailRoom& room, const Json& mail) {
    const auto& settings = room.settings;
    const auto in_domain = [&](const Json& key) { return key.get<std::string>() + "@" + settings.domain(); };
    const auto values = mail_view(mail, settings);
    MailMessage message{.from = {values.at("from"), settings.sender},
                        .to = {mail.at("name"), mail.at("address")},
                        .subject = values.at("subject"),
                        .id = in_domain(mail.at("key")),
                        .unsubscribe = values.at("stop_href"),
                        .at = room.now(),
                        .text = room.templates.render("mails/message_text", values),
                        .html = room.templates.render("mails/message", values)};
    for (const auto& key : mail.at("thread")) message.references.push_back(in_domain(key));
    return message;
}

/// One round of the worker: the mails it took, and the line while it stands.
class Round {
public:
    explicit Round(const MailRoom& room) : room_(room) {}

    int serve() {
        auto taken = queue().take(most_at_once, lease);
        for (std::size_t at = 0; at < taken.size(); ++at) try {
                if (!line_) line_.emplace(room_.settings);
                send(taken[at]);
            } catch (const NoLine& problem) {
                Json waiting = Json::array();
                for (; at < taken.size(); ++at) waiting.push_back(taken[at].at("id"));
                queue().pause(waiting, problem.what());
                log_event(LogLevel::error, "mail_waits", {{"mails", waiting.size()}, {"reason", problem.what()}});
                return 0;
            }
        if (!taken.empty()) queue().works();
        return static_cast<int>(taken.size());
    }

private:
    db::MailQueue queue() const { return {room_.pool, room_.now()}; }

    void send(const Json& mail) {
        const db::MailTurn turn{mail.at("id"), mail.at("attempts")};
        const auto message = written(turn, mail);
        if (!message) return;
        if (!can_be_mailed(message->to.address)) return queue().refuse(turn, "553 5.1.3");
        const auto delivered = line_->deliver(room_.settings.sender, message->to.address, bytes_of(*message),
                                              [&] { return queue().offer(turn); });
        note(turn, delivered);
        if (delivered.line_lost) line_.reset();
    }

    /// Nothing when it cannot be written, which must not hold up the mails behind it: it is tried again on its own.
    std::optional<MailMessage> written(const db::MailTurn& turn, const Json& mail) const try {
        return message_of(room_, mail);
    } catch (const std::exception& error) {
        queue().fail(turn, "Bolwerk kan deze e-mail niet maken.");
        log_event(LogLevel::error, "mail_not_written",
                  {{"mail", turn.id}, {"attempts", turn.attempts}, {"reason", typeid(error).name()}});
        return std::nullopt;
    }

    void note(const db::MailTurn& turn, const Delivered& delivered) const {
        bool incident = false;
        switch (delivered.how) {
            case Delivery::sent:
                queue().sent(turn);
                break;
            case Delivery::later:
                incident = queue().fail(turn, "De mailserver neemt de e-mail niet aan (" + delivered.code + ").");
                break;
            case Delivery::refused_message:
                incident = queue().fail(turn, "De mailserver weigert deze e-mail (" + delivered.code + ").", true);
                break;
            case Delivery::refused_address:
                queue().refuse(turn, delivered.code);
                break;
            case Delivery::in_doubt:
                queue().doubt(turn);
                incident = true;
                break;
            case Delivery::not_offered:
                break;
        }
        log_event(incident ? LogLevel::error : LogLevel::info,
                  delivered.how == Delivery::sent ? "mail_sent" : "mail_not_sent",
                  {{"mail", turn.id}, {"attempts", turn.attempts}, {"code", delivered.code}});
    }

    const MailRoom& room_;
    std::optional<SmtpLine> line_;
};

}  // namespace

int serve_mail(const MailRoom& room) {
    const auto made = db::MailQueue(room.pool, room.now()).make_digests();
    if (made > 0) log_event(LogLevel::info, "digests_made", {{"digests", made}});
    return Round(room).serve();
}

}  // namespace bolwerk::web
