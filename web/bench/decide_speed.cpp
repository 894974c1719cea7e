#include "web/bench/decide_speed.hpp"

#include <algorithm>
#include <chrono>
#include <deque>
#include <stdexcept>

#include "db/case_store.hpp"
#include "engine/local_time.hpp"
#include "engine/perform.hpp"
#include "web/bench/figures.hpp"

namespace bolwerk::web {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t most_cases = 40;
constexpr int times_each = 500;

struct AskedCase {
    const engine::Definition* definition;
    engine::Question question;
};

std::deque<engine::Loaded> some_cases(db::Pool& pool, const BenchDesk& desk) {
    db::CaseStore store(pool);
    std::deque<engine::Loaded> cases;
    for (const auto id : desk.ids) {
        if (cases.size() == most_cases) break;
        if (auto loaded =
                store.load({.asker = {.session = desk.session}, .number = "", .id = id, .once_key = "", .desk = true}))
            cases.push_back(std::move(*loaded));
    }
    return cases;
}

void run_once(const std::vector<AskedCase>& asked, std::size_t& accepted) {
    for (const auto& one : asked)
        accepted += std::holds_alternative<engine::Accepted>(engine::decide(*one.definition, one.question)) ? 1 : 0;
}

}  // namespace

DecideSpeed decide_speed(const Site& site, const BenchDesk& desk, int rounds) {
    const auto calendar = site.calendar.now();
    const engine::Rules rules{site.definitions, *calendar};
    const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    const engine::Json note{{"text", "Gebeld met de parkmanager."}};
    const auto cases = some_cases(site.pool, desk);
    std::vector<AskedCase> asked;
    for (const auto& loaded : cases) {
        const auto& definition = engine::definition_of(rules, loaded.subject.workflow);
        for (const auto& step : definition.steps)
            if (step.leaves(loaded.subject.state))
                asked.push_back({&definition, engine::question_of(loaded, step.action, nullptr, rules, now)});
        asked.push_back({&definition, engine::question_of(loaded, "note", &note, rules, now)});
    }
    if (asked.empty()) throw std::runtime_error("Expected cases to decide on, but the desk has none");
    DecideSpeed speed{.questions = asked.size()};
    run_once(asked, speed.accepted);
    std::vector<double> figures;
    for (int round = 0; round < rounds; ++round) {
        std::size_t accepted = 0;
        const auto began = Clock::now();
        for (int time = 0; time < times_each; ++time) run_once(asked, accepted);
        const std::chrono::duration<double, std::nano> took = Clock::now() - began;
        figures.push_back(took.count() / (static_cast<double>(asked.size()) * times_each));
    }
    speed.nanoseconds = median(figures);
    return speed;
}

}  // namespace bolwerk::web
