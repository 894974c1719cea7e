// A case: what is known now, rebuilt from its events.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/actor.hpp"
#include "engine/deadline.hpp"
#include "engine/json.hpp"

namespace bolwerk::engine {

/// Who may read: HANDBOOK 4.3, V0 public up to V3 RIEC. V4 is never stored.
enum class Compartment : int { open = 0, programme = 1, municipal = 2, riec = 3 };

/// An organisation that takes part in the case under a name of the workflow, for example "owner".
struct Party {
    std::string key;
    std::int64_t organisation = 0;
    std::string name;
};

/// Who did an action last, and when: what the four-eyes rules look at.
struct Mark {
    std::string action;
    Signature by;
    Moment at;
};

/// A question to another organisation or person beside the main line (Awb 3:5 ff).
struct Advice {
    int id = 0;
    std::string question;
    std::int64_t organisation = 0;
    std::string organisation_name;
    std::int64_t person = 0;  ///< 0 when anybody of the organisation may answer
    std::string person_name;
    Date due{};
    Signature asked_by;
    std::string answer;
    std::optional<Signature> answered_by;
};

/// A tie to another case, for example an intervention to its plan.
struct Link {
    std::string relation;
    std::int64_t to = 0;  ///< id of the other case
    std::string number;
};

struct Case {
    std::int64_t id = 0;
    std::string number;    ///< for people, for example "PLN-2026-0042"
    std::string workflow;  ///< id of the definition
    int definition_version = 1;
    std::int64_t version = 0;  ///< how many events made it
    std::string state;
    std::string title;
    Compartment compartment = Compartment::programme;
    std::int64_t organisation = 0;  ///< the organisation whose case it is
    std::string municipality;       ///< CBS code, for example "GM0200"
    std::int64_t park = 0;
    std::optional<Signature> assignee;  ///< who claimed it
    Json data = Json::object();         ///< the fields that forms filled in
    std::vector<RunningDeadline> deadlines;
    std::vector<Party> parties;
    std::vector<Mark> marks;
    std::vector<Advice> advice;
    std::vector<Link> links;
};

/// The running deadline of that name, or nullptr.
const RunningDeadline* deadline_of(const Case& subject, std::string_view name);

/// The party under that key, or nullptr.
const Party* party_of(const Case& subject, std::string_view key);

/// The last one to do that action, or nullptr.
const Mark* mark_of(const Case& subject, std::string_view action);

}  // namespace bolwerk::engine
