#include "web/bench/grant_race.hpp"

#include <future>
#include <stdexcept>

#include "db/case_store.hpp"
#include "engine/codec.hpp"
#include "engine/perform.hpp"
#include "workflows/subsidy/team_work.hpp"

namespace bolwerk::web {
namespace {

using Clock = std::chrono::steady_clock;
using engine::Json;

/// Keeps what was last written.
class Watched : public engine::Store {
public:
    explicit Watched(db::Pool& pool) : store_(pool) {}

    engine::Result<engine::Loaded> load(const engine::Ask& ask) override { return store_.load(ask); }
    engine::WriteOutcome write(const engine::WriteRequest& request) override {
        last = request;
        return store_.write(request);
    }

    engine::WriteRequest last;

private:
    db::CaseStore store_;
};

engine::Outcome sign(engine::Store& store, BenchServer& server, const BenchDesk& desk, const std::string& number) {
    const auto calendar = server.site().calendar.now(server.pool());
    const engine::Command command{.ask = {.asker = {.session = desk.session}, .number = number, .desk = true},
                                  .action = std::string(workflows::granting_action),
                                  .input = {{"overrun_reason", nullptr}}};
    return engine::perform(store, {server.site().definitions, *calendar}, command,
                           std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()));
}

std::string why_not(const engine::Outcome& outcome) {
    if (std::holds_alternative<engine::Performed>(outcome)) return {};
    const auto* refused = std::get_if<engine::Refused>(&outcome);
    if (refused == nullptr) return "the case is not there, or changed meanwhile";
    for (const auto& reason : refused->reasons)
        if (!reason.met) return std::string(reason.sentence);
    return "refused without a reason";
}

}  // namespace

Granted grant_at_once(BenchServer& server, const BenchDesk& desk, std::atomic<std::size_t>& next, std::size_t until,
                      unsigned signers, std::chrono::milliseconds duration) {
    const auto began = Clock::now();
    std::vector<std::future<Granted>> all;
    for (unsigned signer = 0; signer < signers; ++signer)
        all.push_back(std::async(std::launch::async, [&] {
            Granted own;
            db::CaseStore store(server.pool());
            while (Clock::now() - began < duration) {
                const auto place = next++;
                if (place >= until) break;
                auto reason = why_not(sign(store, server, desk, desk.numbers[place]));
                if (reason.empty())
                    ++own.granted;
                else if (own.refusal.empty())
                    own.refusal = std::move(reason);
            }
            return own;
        }));
    Granted together;
    for (auto& one : all) {
        auto own = one.get();
        together.granted += own.granted;
        if (together.refusal.empty()) together.refusal = std::move(own.refusal);
    }
    together.per_second =
        static_cast<double>(together.granted) / std::chrono::duration<double>(Clock::now() - began).count();
    return together;
}

WrittenGrant sign_one(BenchServer& server, const BenchDesk& desk, const std::string& number) {
    Watched store(server.pool());
    if (const auto reason = why_not(sign(store, server, desk, number)); !reason.empty())
        throw std::runtime_error("Expected to sign " + number + ", but: " + reason);
    WrittenGrant written{engine::to_json(store.last.event), Json::object()};
    const std::initializer_list<std::pair<const char*, const Json&>> lists{
        {"tasks", store.last.tasks},   {"deadlines", store.last.deadlines},         {"alarms", store.last.alarms},
        {"outbox", store.last.outbox}, {"notifications", store.last.notifications}, {"bookings", store.last.bookings}};
    for (const auto& [name, list] : lists)
        if (!list.is_null()) written.effects[name] = list;
    return written;
}

}  // namespace bolwerk::web
