#include "db/outbox.hpp"

namespace bolwerk::db {

std::vector<OutboxItem> Outbox::take(int most, std::chrono::seconds lease, bool letters) {
    std::vector<OutboxItem> items;
    for (auto& row :
         pool_.ask_json("outbox/take",
                        {{"most", most}, {"seconds", static_cast<std::int64_t>(lease.count())}, {"letters", letters}}))
        items.push_back({row.at("id"), row.at("kind"), std::move(row.at("payload")), row.at("case"),
                         row.at("wanted_by"), row.at("attempts")});
    return items;
}

bool Outbox::done(const OutboxItem& item) {
    return pool_.ask("outbox/done", {{"id", item.id}, {"attempts", item.attempts}}).has_value();
}

bool Outbox::fail(const OutboxItem& item, std::string_view reason) {
    const auto answer = pool_.ask_json(
        "outbox/fail",
        {{"id", item.id}, {"attempts", item.attempts}, {"most_attempts", most_attempts}, {"reason", reason}});
    return answer.is_object() && answer.at("incident").get<bool>();
}

}  // namespace bolwerk::db
