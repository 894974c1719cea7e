#include "workflows/progress_report/stages.hpp"

#include <algorithm>
#include <initializer_list>

namespace bolwerk::workflows::report {
namespace {

bool is_one_of(std::string_view state, std::initializer_list<std::string_view> states) {
    return std::ranges::find(states, state) != states.end();
}

}  // namespace

Stage stage_of_intervention(std::string_view state) {
    if (is_one_of(state, {"proposed", "declined", "accepted", "later_asked", "planned"})) return Stage::planned;
    if (is_one_of(state, {"carried_out", "measured", "closed"})) return Stage::done;
    return is_one_of(state, {"rejected", "lapsed"}) ? Stage::dropped : Stage::running;
}

bool is_active_plan(std::string_view state) { return !is_one_of(state, {"embedded", "rejected", "stopped"}); }
bool is_active_cooperation(std::string_view state) { return is_one_of(state, {"active", "structural"}); }
bool is_certified(std::string_view state) { return is_one_of(state, {"certified", "recertification"}); }
bool is_biz_in_force(std::string_view state) { return is_one_of(state, {"in_force", "voting_again", "counted_again"}); }

Ruling ruling_of_subsidy(const CaseThen& subsidy) {
    if (is_one_of(subsidy.state, {"executing", "settling"})) return Ruling::granted;
    if (subsidy.state == "not_granted") return Ruling::refused;
    if (is_one_of(subsidy.state, {"concept", "forwarded", "withdrawn"})) return Ruling::ended;
    if (subsidy.state == "closed") return subsidy.number_in("granted_cents") > 0 ? Ruling::granted : Ruling::refused;
    return Ruling::open;
}

bool is_open_objection(std::string_view state) {
    return !is_one_of(state, {"irrevocable", "forwarded", "withdrawn", "decided"});
}
bool is_open_default_notice(std::string_view state) {
    return !is_one_of(state, {"paid", "no_penalty", "rejected", "withdrawn"});
}

}  // namespace bolwerk::workflows::report
