#include "db/alarms.hpp"

namespace bolwerk::db {

std::vector<Alarm> Alarms::take(int most, std::chrono::seconds lease) {
    std::vector<Alarm> alarms;
    for (auto& row :
         pool_.ask_json("alarm/take", {{"most", most}, {"seconds", static_cast<std::int64_t>(lease.count())}}))
        alarms.push_back({row.at("id"), row.at("case"), row.at("deadline"), row.at("kind"), row.at("day"),
                          std::move(row.at("detail")), row.at("attempts")});
    return alarms;
}

bool Alarms::tell(const Alarm& alarm) { return pool_.ask("alarm/tell", {{"id", alarm.id}}).has_value(); }

bool Alarms::done(const Alarm& alarm) { return pool_.ask("alarm/done", {{"id", alarm.id}}).has_value(); }

bool Alarms::fail(const Alarm& alarm, std::string_view reason) {
    const auto answer = pool_.ask_json(
        "alarm/fail",
        {{"id", alarm.id}, {"attempts", alarm.attempts}, {"most_attempts", most_attempts}, {"reason", reason}});
    return answer.is_object() && answer.at("incident").get<bool>();
}

}  // namespace bolwerk::db
