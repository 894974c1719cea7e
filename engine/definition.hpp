// A workflow as a plain value: what pages, diagrams, REST, the oracle and the tests are made from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/decision.hpp"
#include "engine/form.hpp"
#include "engine/question.hpp"

namespace bolwerk::engine {

struct StateInfo {
    std::string_view id, label;
    bool final = false;
    bool paused = false;  ///< the case waits for somebody else; whether a clock stands still is said by its term
    std::string_view to_applicant = {};  ///< what whoever applied reads instead of the label; empty: the label
};

/// How a role is tied to a case; `partner` is the role at the owner or at any organisation that takes part.
enum class Reach { own, area, partner, party, anyone, system };

/// What a new case stands on: a park, the organisation that begins it alone, or what a page of its own says.
enum class Ground { park, organisation, own_page };

struct RoleInfo {
    std::string_view id, label;
    Reach reach = Reach::own;
    std::string_view party = {};  ///< for Reach::party: the key in the case
};

struct ActionInfo {
    std::string_view id, label;  ///< label: verb first, as on the button
    std::string_view past;       ///< history: "stelde het plan vast"
    const Form* form = nullptr;  ///< nullptr when nothing is asked
    bool timer = false;          ///< Bolwerk does it itself, nobody has a button for it
    bool entry = false;          ///< it adds to a list: what it asked last says nothing of the case as a whole
};

/// `party` lets an organisation take part, `departure` no longer, `parent` ties the case to the one it was opened from,
/// `linked` tells a case it is tied to.
enum class ClauseKind {
    who,
    condition,
    input,
    deadline,
    register_,
    budget,
    document,
    notification,
    party,
    departure,
    parent,
    linked,
    basis
};

/// One clause of a step: its text for readers, and the two pure functions that give it meaning.
struct ClauseInfo {
    ClauseKind kind;
    std::string text;  ///< Dutch
    void (*judge)(Judgement&) = nullptr;
    void (*plan)(const Judgement&, Effects&) = nullptr;
    const DeadlinePlan* deadline = nullptr;
    std::string_view letter = {};
    std::string_view about = {};                  ///< the deadline, party, relation or field that the clause names
    std::vector<std::string_view> excludes = {};  ///< four-eyes: whoever did one of these actions may not do this one
    std::vector<std::string_view> needs = {};     ///< of a document: what it cannot be made without
};

/// A row of the table. What can be done in several states alike is one row, for a reader and for the machine.
struct StepInfo {
    std::vector<std::string_view> from;
    std::string_view action;
    std::string_view to;  ///< empty: the case stays in the state where it is
    std::vector<RoleInfo> who;
    std::vector<ClauseInfo> clauses;
    bool leaves(std::string_view state) const;
    std::string_view target(std::string_view state) const;  ///< where it leads from a state that it leaves
};

/// An end that word of another case undoes: what Bolwerk hears there goes by the rows of the state that is named, when
/// that holds. The case goes on from where such a row leads.
struct Reopening {
    std::string_view from, action, as_if_in;
    bool (*when)(const Question&);
};

struct Definition {
    std::string_view id, title;
    std::string_view prefix;  ///< of case numbers, for example "PLN"
    int version = 1;
    Compartment compartment = Compartment::programme;
    bool one_per_park = false;  ///< a park has at most one open case of this workflow
    Ground ground = Ground::park;
    std::string_view agenda = {};            ///< which list among its facts is its agenda; empty: it has none
    std::string_view advice_letter = {};     ///< by which letter whoever decides asks advice; empty: without one
    std::string_view tied_as = "Hoort bij";  ///< what the cases are to it that it is tied to
    std::vector<StateInfo> states;           ///< in the order of the table
    std::vector<ActionInfo> actions;         ///< in the order of the table
    std::vector<StepInfo> steps;
    std::vector<Reopening> reopenings = {};      ///< beside the table, from which no row leaves an end
    std::vector<Threshold> thresholds = {};      ///< what an organisation may set beside the terms
    Decision (*run)(const Question&) = nullptr;  ///< Boost.MSM
};

/// The pseudo state of a case that does not exist yet.
inline constexpr std::string_view begin_state = "begin";

const StateInfo& state_of(const Definition& definition, std::string_view id);
const ActionInfo& action_of(const Definition& definition, std::string_view id);

/// The same workflows in the words of whoever applied: states have the label that is meant for them.
std::vector<Definition> as_applicants_read(std::vector<Definition> definitions);

/// States along the first row of each state that a person takes, from begin to an end: the line of progress.
std::vector<std::string_view> main_line(const Definition& definition);

}  // namespace bolwerk::engine
