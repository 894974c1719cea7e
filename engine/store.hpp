// Where cases are kept, as the engine needs it: one call reads everything for a decision, one call writes everything.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "engine/event.hpp"
#include "engine/result.hpp"

namespace bolwerk::engine {

/// Who asks. Without a session and a person it is Bolwerk itself.
struct Asker {
    std::string session;      ///< hex of the hash of the session's cookie
    std::int64_t person = 0;  ///< for imports and the demonstration: somebody without a session
};

/// For a case that does not exist yet: what it will stand on.
struct Opening {
    std::string workflow;
    std::int64_t organisation = 0;
    std::string municipality;  ///< empty: that of the park or the parent
    std::int64_t park = 0;
    std::int64_t parent = 0;  ///< the case it hangs under
};

struct Ask {
    Asker asker;
    std::string number;   ///< which case; or
    std::int64_t id = 0;  ///< which case; or
    std::optional<Opening> opening = std::nullopt;
    std::string once_key;       ///< of the form, so that doing it twice gives the first result
    bool desk = false;          ///< also the facts "colleagues" and "organisations" for the desk's own actions
    bool readers = false;       ///< also the fact "readers": who may be named in a note
    bool last_step = false;     ///< also the fact "last_step" for taking it back
    bool organisations = true;  ///< false: no form names the fact "organisations", so the desk can do without
};

/// Somebody else changed the case: to which version, who, when and by what.
struct LastChange {
    std::int64_t version = 0;
    Signature by;
    Moment at{};
    std::string action;
    std::int64_t step = 0;  ///< the last version up to there that was more than a note
};

struct Written {
    std::int64_t id = 0;
    std::string number;
    std::int64_t version = 0;
    bool repeated = false;  ///< it was done before under this once-key; nothing was written now
    bool readable = true;   ///< whoever asks may still read the case afterwards
};

struct Loaded {
    Actor actor;
    Case subject;  ///< for an opening: id 0, version 0, state begin, links to the parent not yet there
    Json facts = Json::object();
    Json settings = Json::object();
    std::optional<LastChange> last;
    std::optional<Written> earlier;  ///< this person did this once-key before: nothing else is read then
    Json opening;  ///< names and numbers of park, municipality, organisation and parent; null otherwise
};

/// Everything one event changes. A list that is null has not changed and is left as it is; an empty list removes all.
struct WriteRequest {
    Asker asker;
    std::int64_t before_version = 0;  ///< 0 opens the case; id and number are given by the store
    Case after;
    Event event;                             ///< signed by who asks
    std::string once_key;                    ///< empty: none
    std::string prefix;                      ///< of a new number, for example "PLN"
    bool closed = false;                     ///< the state is final
    bool paused = false;                     ///< the clock stands still
    std::optional<Date> due = std::nullopt;  ///< the earliest last day that runs
    /// Only one open case may hold it, for example "project_plan:park:17"; nullopt leaves it as it is.
    std::optional<std::string> exclusive_key = std::nullopt;
    std::optional<std::string> search = std::nullopt;  ///< words for full-text search beside the number
    /// [{organisation, because: "party" | "advice" | "linked"}]. The owner, the owner of a parent case and the
    /// organisations of the area are added by the store. Needed whenever parties, advice, owner, municipality,
    /// compartment or parent change.
    Json readers;
    Json tasks;  ///< [{kind: "main" | "advice", role, organisation?, person?, label, due?, paused?, since?}]; without
                 ///< organisation: every reading organisation where the role can be held
    Json deadlines;      ///< [{name, label, last_day, paused}]
    Json alarms;         ///< [{deadline, kind: "remind" | "escalate" | "fire", day, detail: {action?, role?, text?}}]
    Json links;          ///< [{relation, to}]
    Json outbox;         ///< [{kind, payload}] to add
    Json notifications;  ///< [{text, person? | role? and/or organisation?}] to add; only readers are told, the actor is
                         ///< not
    Json park_fields;    ///< {field: value} to set on the park of the case
    bool waits = false;  ///< what it sends outside waits, so that the step can be taken back
    Json bookings;       ///< [{kind, cents, note, overrun, of}] to add to the budget ledger, in this order
};

/// The version was not the one that was read: nothing was written. Load and decide again.
struct Overtaken {
    LastChange by;
};

using WriteOutcome = std::variant<Written, Overtaken, Refused>;

class Store {
public:
    virtual ~Store() = default;

    /// One round trip. Refused means one thing only: it does not exist for the asker, whether or not it exists (404).
    virtual Result<Loaded> load(const Ask& ask) = 0;

    /// One round trip, one commit. Refused for a rule that the database guards itself.
    virtual WriteOutcome write(const WriteRequest& request) = 0;
};

}  // namespace bolwerk::engine
