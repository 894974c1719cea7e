// Allocation by tender: scores of at least two assessors, weighed, with a minimum for each criterion (HANDBOOK 14.4).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/money.hpp"
#include "engine/result.hpp"

namespace bolwerk::workflows::subsidy_rules {

struct Criterion {
    std::string id;
    int weight = 1;
    int minimum = 0;  ///< average that an application must reach
    int most = 10;
};

struct Assessment {
    std::string number;  ///< of the application
    std::int64_t assessor = 0;
    std::map<std::string, int> scores;  ///< by criterion
};

struct Bid {
    std::string number;
    engine::Cents amount;
};

struct TenderPlace {
    std::string number;
    int rank = 0;             ///< 0: below a minimum, not ranked
    std::int64_t points = 0;  ///< thousandths of the weighted average total
    std::int64_t first = 0;   ///< thousandths of the average on the first criterion
    engine::Cents granted;
    bool drawn = false;  ///< lots decided between equals
    bool waits = false;  ///< it shares its place and nobody drew yet
    std::string because;
};

/// Ranks complete applications and grants from the top down; the first one that does not fit ends it. Equal totals: the
/// higher score on the first criterion, then lots; `drawn` are the numbers in the order that they were drawn in.
/// Refused when an application has fewer than two assessors, an assessor scored it twice, or a score is missing or out
/// of bounds.
engine::Result<std::vector<TenderPlace>> rank_tender(const std::vector<Criterion>& criteria,
                                                     const std::vector<Bid>& bids,
                                                     const std::vector<Assessment>& assessments, engine::Cents ceiling,
                                                     const std::vector<std::string>& drawn = {});

/// The applications that share a place, by the first rank of each: who must draw, whether or not they did.
std::map<int, std::vector<std::string>> shared_places(const std::vector<TenderPlace>& places);

/// Scores are shown only once two assessors have given theirs: nobody sees another's before.
bool may_show_scores(const std::vector<Assessment>& assessments, const std::string& number);

}  // namespace bolwerk::workflows::subsidy_rules
