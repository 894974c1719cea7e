// Whatever is filled in, and in whatever order: what holds for every matrix.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>

#include "workflows/risk_round/cells.hpp"
#include "workflows/risk_score.hpp"

namespace bolwerk::workflows::risk {
namespace {

struct Round {
    ScoringSet set;
    std::vector<std::pair<std::string, std::optional<int>>> entries;

    Degrees degrees() const { return {entries.begin(), entries.end()}; }
};

Round a_round() {
    Round made;
    const auto domains = *rc::gen::inRange(1, 9);
    for (int domain = 0; domain < domains; ++domain) {
        const auto code = std::string(1, static_cast<char>('A' + domain));
        made.set.domains.push_back({code, *rc::gen::inRange(1, 6)});
        const auto number = *rc::gen::inRange(1, 11);
        for (int i = 0; i < number; ++i) {
            made.set.indicators.push_back({code + std::to_string(i), code, *rc::gen::inRange(1, 6)});
            const auto degree = *rc::gen::inRange(-1, 4);
            made.entries.emplace_back(code + std::to_string(i), degree < 0 ? std::nullopt : std::optional(degree));
        }
    }
    return made;
}

RC_GTEST_PROP(RiskScoreOfAnyRound, IsNeverMoreCertainWithMoreNoSight, ()) {
    auto round = a_round();
    const auto before = score_of(round.set, round.degrees());
    const auto place = *rc::gen::inRange<std::size_t>(0, round.entries.size());
    round.entries[place].second = std::nullopt;
    const auto after = score_of(round.set, round.degrees());
    RC_ASSERT(after.coverage <= before.coverage);
    const bool had_class = class_of(before.score, before.coverage).has_value();
    RC_ASSERT(had_class || !class_of(after.score, after.coverage).has_value());
}

RC_GTEST_PROP(RiskScoreOfAnyRound, DoesNotDependOnTheOrderOfEntry, (unsigned seed)) {
    auto round = a_round();
    const auto before = score_of(round.set, round.degrees());
    std::ranges::shuffle(round.entries, std::mt19937(seed));
    std::ranges::shuffle(round.set.indicators, std::mt19937(seed + 1));
    const auto after = score_of(round.set, round.degrees());
    RC_ASSERT(after.score == before.score);
    RC_ASSERT(after.coverage == before.coverage);
}

RC_GTEST_PROP(RiskScoreOfAnyRound, LiesBetweenZeroAndAHundred, ()) {
    const auto one = a_round();
    const auto degrees = one.degrees();
    const auto park = park_score(one.set, &degrees, &degrees);
    if (!park.score) return;
    RC_ASSERT(*park.score >= Ratio(0) && *park.score <= Ratio(100));
    RC_ASSERT(park.difference == Ratio(0));
    RC_ASSERT(park.coverage >= Ratio(0) && park.coverage <= Ratio(1));
}

/// Two editors of one matrix, each with the form as they opened it.
RC_GTEST_PROP(CellsOfAnyMatrix, LoseNothingWhenTwoEditorsComeTogether, ()) {
    const std::vector<std::string> codes{"L1", "L2", "L3", "B1", "B2"};
    Cells opened;
    for (const auto& code : codes)
        if (*rc::gen::arbitrary<bool>()) opened[code] = {.answer = "1", .source = "A", .version = 1, .by = "Eerder"};
    const auto edits = [&](const char* answer) {
        std::vector<Change> changes;
        for (const auto& code : codes)
            if (*rc::gen::arbitrary<bool>())
                changes.push_back(
                    {code, opened.contains(code) ? opened[code].version : 0, {.answer = answer, .source = "B"}});
        return changes;
    };
    const auto one = edits("2"), other = edits("3");
    const auto first = merge(opened, one, "Een"), second = merge(first.cells, other, "Ander");
    RC_ASSERT(first.conflicts.empty());
    for (const auto& change : one) RC_ASSERT(second.cells.at(change.code).by == "Een");
    for (const auto& change : other) {
        const bool both = std::ranges::find(one, change.code, &Change::code) != one.end();
        const bool refused = std::ranges::find(second.conflicts, change.code) != second.conflicts.end();
        RC_ASSERT(refused == both);
        RC_ASSERT(both || second.cells.at(change.code).by == "Ander");
    }
    for (const auto& [code, cell] : opened) RC_ASSERT(second.cells.contains(code));
}

}  // namespace
}  // namespace bolwerk::workflows::risk
