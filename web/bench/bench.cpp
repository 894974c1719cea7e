#include <algorithm>
#include <charconv>

#include "web/bench/bench_risk.hpp"
#include "web/bench/bench_subsidies.hpp"
#include "web/bench/decide_speed.hpp"
#include "web/bench/figures.hpp"
#include "web/bench/measure_letters.hpp"
#include "web/bench/measure_load.hpp"
#include "web/bench/measure_mails.hpp"
#include "web/bench/measure_report.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/console.hpp"

namespace bolwerk::web {
namespace {

constexpr std::int64_t few_cases = 1000, report_cases = 5000;
constexpr std::int64_t mails = 10000;

std::int64_t number_given(const Invocation& invocation, std::string_view name, std::int64_t otherwise,
                          std::int64_t most) {
    const auto found = invocation.given.find(name);
    if (found == invocation.given.end()) return otherwise;
    std::int64_t number = 0;
    const auto& text = found->second;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 1 || number > most)
        throw UsageError("Expected --" + std::string(name) + " to be a number from 1 to " + std::to_string(most) +
                         ", but got '" + text + "'");
    return number;
}

int measure_only(const std::string& what, const Settings& settings, const Rounds& rounds) {
    if (what == "subsidies")
        bench_subsidies(settings, rounds);
    else if (what == "risk")
        bench_risk(settings, rounds);
    else if (what == "letters")
        measure_letters(settings.home, rounds);
    else if (what == "mails")
        measure_mails(settings, mails);
    else if (what == "report")
        measure_report(settings, report_cases, rounds.count);
    else
        throw UsageError(
            "Expected --only to be 'pages', 'transitions', 'subsidies', 'risk', 'letters', 'mails' or "
            "'report', "
            "but got '" +
            what + "'");
    return 0;
}

/// What is measured on two grounds, with few cases and with many.
void measure_grounds(const Settings& settings, std::int64_t many, const Rounds& rounds, std::string_view only) {
    BenchGround few(settings, "few", few_cases);
    BenchGround large(settings, "many", many);
    if (only != "transitions") measure_pages(few, large, rounds);
    if (only != "pages") measure_transitions(large, rounds);
    if (!only.empty()) return;
    measure_idle(few, rounds);
    const auto speed = decide_speed(large.server().site(), large.desk(), rounds.count);
    say("Decide: " + figure(speed.nanoseconds, 0) + " ns with all reasons and effects (target at most 2000), over " +
        std::to_string(speed.questions) + " questions, of which " + std::to_string(speed.accepted) + " accepted");
    measure_letters(settings.home, rounds);
    say("Resident memory: " + figure(resident_mib(), 0) +
        " MiB for both servers and the load generator (target at most 150)");
    say("Start to first answer, database included: " + figure(few.seconds_to_first_answer(), 2) + " s");
}

}  // namespace

int bench(const Invocation& invocation) {
    const bool quick = invocation.has("quick");
    const auto many = std::max(few_cases, number_given(invocation, "cases", quick ? 20000 : 1000000, 10000000));
    const Rounds rounds{.count = static_cast<int>(number_given(invocation, "rounds", quick ? 3 : 5, 100)),
                        .seconds = quick ? 1 : 3};
    const auto& settings = invocation.settings;
    const auto only = invocation.has("only") ? invocation.given.at("only") : std::string();
    if (!only.empty() && only != "pages" && only != "transitions") return measure_only(only, settings, rounds);
    measure_grounds(settings, many, rounds, only);
    return 0;
}

}  // namespace bolwerk::web
