#include "workflows/biz/support_vote.hpp"

namespace bolwerk::workflows::biz_vote {
namespace {

std::string percentage(std::int64_t part, std::int64_t whole) {
    const auto tenths = whole > 0 ? part * 1000 / whole : 0;
    return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + " % (" + std::to_string(part) + " van " +
           std::to_string(whole) + ")";
}

}  // namespace

bool is_sane(const SupportVote& vote) {
    return vote.sent > 0 && vote.valid >= 0 && vote.valid <= vote.sent && vote.in_favour >= 0 &&
           vote.in_favour <= vote.valid && vote.value_in_favour >= 0 && vote.value_against >= 0;
}

bool enough_turnout(const SupportVote& vote) { return vote.sent > 0 && 2 * vote.valid >= vote.sent; }
bool enough_votes(const SupportVote& vote) { return vote.valid > 0 && 3 * vote.in_favour >= 2 * vote.valid; }
bool enough_value(const SupportVote& vote) { return vote.value_in_favour > vote.value_against; }

bool is_carried(const SupportVote& vote) {
    return is_sane(vote) && enough_turnout(vote) && enough_votes(vote) && enough_value(vote);
}

std::string in_words(const SupportVote& vote) {
    return "opkomst " + percentage(vote.valid, vote.sent) + ", voor " + percentage(vote.in_favour, vote.valid);
}

}  // namespace bolwerk::workflows::biz_vote
