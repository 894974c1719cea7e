// What a decision comes to: accepted with its effects, or refused with every reason.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "engine/effect.hpp"
#include "engine/question.hpp"
#include "engine/reason.hpp"
#include "engine/result.hpp"

namespace bolwerk::engine {

struct ActionInfo;

/// A question while its clauses are judged one after the other.
struct Judgement {
    const Question& question;
    Reasons reasons = {};
    const Holding* holding = nullptr;                  ///< the role that lets the actor in; set by the who-clause
    const std::vector<ActionInfo>* actions = nullptr;  ///< of the workflow: what each asks, and what fields are called
};

struct Accepted {
    std::string_view state;  ///< of the definition's storage
    Signature by;
    Effects effects;
    Reasons reasons;                   ///< all met
    Json worked_out = Json::object();  ///< fields of the form that nobody types
};

using Decision = std::variant<Accepted, Refused>;

inline bool accepted(const Decision& decision) { return std::holds_alternative<Accepted>(decision); }

/// Every reason that was looked at, met or not.
const Reasons& reasons_of(const Decision& decision);

}  // namespace bolwerk::engine
