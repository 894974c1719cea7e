// Why something may or may not be done: every condition that was looked at, met or not, and who can clear it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bolwerk::engine {

/// What kind of obstacle a reason is; it decides how the answer is given (403, 409, 422).
enum class ReasonKind { role, state, condition, four_eyes, input, conflict };

struct Reason {
    ReasonKind kind = ReasonKind::condition;
    std::string_view sentence;  ///< Dutch sentence of static storage: what must hold, or what went wrong
    bool met = false;
    std::string_view cleared_by;  ///< Dutch, who can clear it; empty when nobody needs to
    std::string detail;           ///< names or numbers of this case
    std::string field = {};       ///< of ReasonKind::input: the field of the form; empty: no one field
};

/// The sentence with its detail, for people: "Het bedrag is te hoog: hooguit € 5.000,00."
std::string in_full(const Reason& reason);

using Reasons = std::vector<Reason>;

/// True when nothing stands in the way.
bool all_met(const Reasons& reasons);

/// Of two rows that refuse, the one with fewer obstacles is what a person is told about; of as many, the one with more
/// that another answer in the form takes away; `kept` before `other` when equal.
void keep_closest(Reasons& kept, Reasons& other);

/// The stable English name of a kind, as JSON answers carry it.
std::string_view name_of(ReasonKind kind);

}  // namespace bolwerk::engine
