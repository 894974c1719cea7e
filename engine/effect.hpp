// What a step sets in motion, as data: stored with the event in one transaction, carried out by workers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/case.hpp"

namespace bolwerk::engine {

struct StartDeadline {
    RunningDeadline deadline;
};
struct EndDeadline {
    std::string name;
};
/// The same deadline with its clock stopped or running again (Awb 4:15).
struct ReplaceDeadline {
    RunningDeadline deadline;
};
/// Tells whoever holds the role on this case, or the party when `party` is set.
struct Notify {
    std::string role;
    std::string party;
    std::int64_t person = 0;  ///< one person by name, for a mention or an assignment
    std::string text;         ///< Dutch, one line
};
struct MakeDocument {
    std::string document;
    /// Nothing: whoever reads the case reads it. Else whoever decides does, and that organisation; 0: no other.
    std::optional<std::int64_t> only_for = std::nullopt;
};
struct Assign {
    Signature to;
};
struct Unassign {};
struct AddParty {
    Party party;
};
/// Takes part no longer: whoever read the case for that alone reads it no further. Its history keeps that it did.
struct RemoveParty {
    Party party;
};
struct AskAdvice {
    Advice advice;
};
struct AnswerAdvice {
    int id = 0;
    std::string answer;
    Signature by;
};
struct AddLink {
    Link link;
};
/// Lets go of the case that is tied by that relation: whoever read along because of it does so no longer.
struct CutLink {
    Link link;
};
/// Carries out an action on every case tied by the relation, in Bolwerk's own name, with what is told as its input.
struct TellLinked {
    std::string relation;
    std::string action;
    Json told = Json::object();
};
/// Publishes a fact to the park register, for example kvo_b = false.
struct SetParkField {
    std::string field;
    Json value;
};
/// An entry of the budget ledger (scheme and period stand in the case's data).
struct Book {
    /// reservation, commitment, change, advance, determination, payment, recovery, overpayment, repayment or release
    std::string kind;
    std::int64_t cents = 0;
    std::string note;
    bool overrun = false;  ///< may pass the ceiling; then `note` says why (Awb 4:25 lid 3)
    std::string of;        ///< for a release: "reservation" or "commitment"; for a payment: another subsidy, by number
};

using Effect =
    std::variant<StartDeadline, EndDeadline, ReplaceDeadline, Notify, MakeDocument, Assign, Unassign, AddParty,
                 RemoveParty, AskAdvice, AnswerAdvice, AddLink, CutLink, TellLinked, SetParkField, Book>;
using Effects = std::vector<Effect>;

/// A document for those whom the case is about, unlike one for whoever decides or advises.
inline bool is_letter(const Effect& effect) {
    const auto* made = std::get_if<MakeDocument>(&effect);
    return made != nullptr && !made->only_for;
}

}  // namespace bolwerk::engine
