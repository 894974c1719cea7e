#include "web/bench/measure_existence.hpp"

#include <chrono>
#include <set>

#include "web/bench/figures.hpp"
#include "web/bench/http_client.hpp"
#include "web/bench/rank_test.hpp"
#include "web/commands/console.hpp"
#include "web/commands/signals.hpp"

namespace bolwerk::web {
namespace {

struct Answers {
    std::set<std::size_t> sizes;  ///< of head and body together
    std::set<int> statuses;
    std::vector<double> milliseconds;
};

/// The same length as the one that is there, and a number that nobody has.
std::string absent(std::string number) {
    const auto digits = number.find_last_not_of("0123456789") + 1;
    for (auto at = digits; at < number.size(); ++at) number[at] = '9';
    return number;
}

void ask(HttpClient& client, const BenchDesk& desk, const std::string& path, Answers& asked) {
    const auto request = desk.page(path);
    const auto began = std::chrono::steady_clock::now();
    const auto answer = client.ask(request);
    asked.milliseconds.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
    asked.sizes.insert(answer.head.size() + answer.body.size());
    asked.statuses.insert(answer.status);
}

std::string text_of(const std::set<std::size_t>& sizes) {
    std::string text;
    for (const auto size : sizes) text += (text.empty() ? "" : ", ") + std::to_string(size);
    return text;
}

/// The order of each pair is drawn, so that neither always profits from what the other left in a cache.
void measure(BenchGround& ground, const std::string& what, const std::string& before, const std::string& number,
             int questions) {
    stop_if_asked();
    HttpClient client(ground.server().port());
    Answers hidden, nothing;
    const auto there = before + number, not_there = before + absent(number);
    unsigned drawn = 1;
    for (int turn = -50; turn < questions; ++turn) {
        if (turn == 0) hidden = nothing = {};
        drawn = drawn * 1103515245U + 12345U;
        const bool first = (drawn >> 16 & 1U) != 0;
        ask(client, ground.desk(), first ? there : not_there, first ? hidden : nothing);
        ask(client, ground.desk(), first ? not_there : there, first ? nothing : hidden);
    }
    const auto test = rank_test(hidden.milliseconds, nothing.milliseconds);
    say("  " + what + ": bytes " + text_of(hidden.sizes) +
        (hidden.sizes == nothing.sizes && hidden.statuses == nothing.statuses
             ? ", equal"
             : " beside " + text_of(nothing.sizes) + ", NOT EQUAL") +
        "; median " + figure(median(hidden.milliseconds), 3) + " and " + figure(median(nothing.milliseconds), 3) +
        " ms; hidden slower in " + figure(100 * test.larger, 1) + "% of pairs (50 tells nothing), z " +
        figure(test.z, 2) + ", p " + figure(test.p, 3));
}

}  // namespace

void measure_existence(BenchGround& ground, const RiskGround& hidden, int questions) {
    say("A hidden case of V3 beside a number that nobody has, " + std::to_string(questions) + " questions each");
    measure(ground, "case page", "/zaken/", hidden.analysed_round, questions);
    measure(ground, "round", "/risicorondes/", hidden.analysed_round, questions);
    measure(ground, "analysis", "/analyses/", hidden.analysis, questions);
    measure(ground, "matrix", "/matrices/", hidden.matrices.back(), questions);
    measure(ground, "search", "/zoeken?q=", hidden.analysed_round, questions);
    measure(ground, "list of cases", "/zaken?q=", hidden.analysed_round, questions);
}

}  // namespace bolwerk::web
