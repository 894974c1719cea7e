#include "db/mail_queue.hpp"

namespace bolwerk::db {

engine::Json MailQueue::take(int most, std::chrono::seconds lease) {
    return pool_.ask_json("mail/take",
                          {{"at", now_}, {"most", most}, {"seconds", static_cast<std::int64_t>(lease.count())}});
}

bool MailQueue::offer(const MailTurn& turn) {
    return pool_.ask("mail/offer", {{"id", turn.id}, {"attempts", turn.attempts}, {"at", now_}}).has_value();
}

void MailQueue::sent(const MailTurn& turn) {
    pool_.ask("mail/sent", {{"id", turn.id}, {"attempts", turn.attempts}, {"at", now_}});
}

bool MailQueue::fail(const MailTurn& turn, const std::string& reason, bool for_good) {
    const auto answer = pool_.ask_json("mail/fail", {{"id", turn.id},
                                                     {"attempts", turn.attempts},
                                                     {"at", now_},
                                                     {"most_attempts", for_good ? 0 : most_attempts},
                                                     {"reason", reason}});
    return answer.is_object() && answer.at("incident").get<bool>();
}

void MailQueue::refuse(const MailTurn& turn, const std::string& code) {
    pool_.ask("mail/refuse", {{"id", turn.id}, {"attempts", turn.attempts}, {"code", code}, {"at", now_}});
}

bool MailQueue::bounce(const std::string& key, const std::string& address, const std::string& code) {
    return pool_.ask_json("mail/bounced", {{"key", key}, {"address", address}, {"code", code}, {"at", now_}})
        .get<bool>();
}

void MailQueue::doubt(const MailTurn& turn) { pool_.ask("mail/doubt", {{"id", turn.id}, {"attempts", turn.attempts}}); }

void MailQueue::pause(const engine::Json& ids, const std::string& problem) {
    if (!ids.empty()) pool_.ask("mail/give_back", {{"ids", ids}});
    pool_.ask("mail/service_failed", {{"at", now_}, {"problem", problem}});
}

void MailQueue::works() { pool_.ask("mail/service_works", {}); }

std::int64_t MailQueue::make_digests() {
    return pool_.ask_json("mail/make_digests", {{"at", now_}}).get<std::int64_t>();
}

}  // namespace bolwerk::db
