// A workflow small enough to read at once, for tests of what the engine does with any workflow.
#pragma once

#include "engine/decide.hpp"

namespace bolwerk::engine::tiny {

/// Open -> draft -> (submit) -> review -> (approve, by somebody else) -> done; a timer ends what waits too long.
const Definition& permit();

/// The shipped calendar's stand-in: no holidays at all.
const term::Calendar& plain_calendar();

Actor clerk(std::int64_t id, std::string name);    ///< of organisation 1
Actor chief(std::int64_t id, std::string name);    ///< of organisation 1
Actor acting_for(Actor who, const Actor& absent);  ///< holds the role of the absent one only

inline const Actor anna = clerk(1, "Anna"), ben = clerk(2, "Ben"), cor = chief(3, "Cor");

/// A case of organisation 1 that does not exist yet.
Case fresh();

/// Asks on 23 November 2026.
class Asked {
public:
    Asked(const Case& subject, const Actor& actor, std::string_view action, Json input = nullptr,
          Json facts = Json::object());
    const Question& question() const { return question_; }
    Decision answer() const { return decide(permit(), question_); }
    /// The case after it; fails with std::bad_variant_access when it is refused.
    Case done() const;

private:
    Json input_, facts_, settings_;
    Actor actor_;
    std::string action_;
    Question question_;
};

/// A permit that Anna opened.
inline Case in_draft() { return Asked(fresh(), anna, "open").done(); }

}  // namespace bolwerk::engine::tiny
