#include "engine/case.hpp"

#include <algorithm>

namespace bolwerk::engine {

const RunningDeadline* deadline_of(const Case& subject, std::string_view name) {
    const auto found = std::ranges::find(subject.deadlines, name, &RunningDeadline::name);
    return found == subject.deadlines.end() ? nullptr : &*found;
}

const Party* party_of(const Case& subject, std::string_view key) {
    const auto found = std::ranges::find(subject.parties, key, &Party::key);
    return found == subject.parties.end() ? nullptr : &*found;
}

const Mark* mark_of(const Case& subject, std::string_view action) {
    const auto found = std::ranges::find(subject.marks, action, &Mark::action);
    return found == subject.marks.end() ? nullptr : &*found;
}

}  // namespace bolwerk::engine
