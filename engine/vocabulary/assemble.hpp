// How clauses are judged and planned one by one, and how a row becomes a plain value. What does not need to be a
// template is none: a table of thirty rows compiles in seconds.
#pragma once

#include "engine/vocabulary/words.hpp"

namespace bolwerk::engine {

/// What a clause can do; nullptr where it does nothing.
struct ClauseParts {
    void (*judge)(Judgement&) = nullptr;
    void (*plan)(const Judgement&, Effects&) = nullptr;
    ClauseInfo (*info)() = nullptr;
    std::vector<RoleInfo> (*who)() = nullptr;
};

template <class Clause>
constexpr ClauseParts parts_of() {
    ClauseParts parts;
    if constexpr (requires(Judgement & judgement) { Clause::judge(judgement); }) parts.judge = &Clause::judge;
    if constexpr (requires(const Judgement& judgement, Effects& effects) { Clause::plan(judgement, effects); })
        parts.plan = &Clause::plan;
    if constexpr (requires { Clause::who(); }) parts.who = &Clause::who;
    parts.info = &Clause::info;
    return parts;
}

/// The clauses of a row as a constant.
template <class... Clauses>
inline constexpr std::array<ClauseParts, sizeof...(Clauses)> all_parts{parts_of<Clauses>()...};

using Parts = std::span<const ClauseParts>;

/// What a run of the machine needs and leaves behind; MSM's guards and actions reach it through the machine.
struct Run {
    const Question* question = nullptr;
    Judgement* judgement = nullptr;
    Reasons unmet = {};  ///< of the row that came closest
    Effects effects = {};
    bool taken = false;
};

/// Judges every clause of a row: all reasons, not the first alone.
bool permitted(Run& run, Parts clauses);

/// Collects the effects of a row that is taken.
void record(Run& run, Parts clauses);

/// One row as data: what the definition and the machine are put together from.
struct RowParts {
    std::span<const StateInfo> from;
    const StateInfo* to;  ///< nullptr: the case stays in the state where it is
    ActionInfo (*action)();
    std::string_view action_id;
    Parts clauses;
};

constexpr const StateInfo* find_state(std::span<const StateInfo> states, std::string_view id) {
    for (const auto& state : states)
        if (state.id == id) return &state;
    return nullptr;
}

constexpr bool share_a_state(std::span<const StateInfo> some, std::span<const StateInfo> others) {
    return std::ranges::any_of(some, [&](const StateInfo& one) { return find_state(others, one.id) != nullptr; });
}

/// What can be done, in the order of the table.
std::vector<ActionInfo> actions_of(std::span<const RowParts> rows);

/// The plain value of a table.
Definition assemble(std::string_view id, std::string_view title, std::string_view prefix, int version,
                    std::span<const RowParts> rows);

}  // namespace bolwerk::engine
