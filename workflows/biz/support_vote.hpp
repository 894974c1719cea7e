// The support vote of a business investment zone (HANDBOOK 10.2): whole numbers only, so that exactly half and exactly
// two thirds count as enough.
#pragma once

#include <cstdint>
#include <string>

namespace bolwerk::workflows::biz_vote {

struct SupportVote {
    std::int64_t sent = 0;   ///< ballots sent to those who would pay
    std::int64_t valid = 0;  ///< valid votes that came back
    std::int64_t in_favour = 0;
    std::int64_t value_in_favour = 0;  ///< WOZ value of who is in favour, in cents
    std::int64_t value_against = 0;
};

/// No negative number, not more votes than ballots, not more in favour than votes.
bool is_sane(const SupportVote& vote);

bool enough_turnout(const SupportVote& vote);  ///< at least half of the ballots came back
bool enough_votes(const SupportVote& vote);    ///< at least two thirds of the votes are in favour
bool enough_value(const SupportVote& vote);    ///< the WOZ value in favour is larger than the value against

/// All three.
bool is_carried(const SupportVote& vote);

/// "opkomst 51,2 % (306 van 597), voor 46,4 % (142 van 306)"; percentages are rounded down, so that 66,6 % is never
/// shown as enough.
std::string in_words(const SupportVote& vote);

}  // namespace bolwerk::workflows::biz_vote
