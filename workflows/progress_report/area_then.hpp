// An area as it stood on the reference date: what the figures of a report are counted from.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::workflows::report {

/// A term of the province that ended: on which day, by when it should have, and the state that the case went to.
struct EndedTerm {
    std::string name, state;
    engine::Date on, last;
};

struct CaseThen {
    std::int64_t id = 0, park = 0;  ///< park 0: none
    std::string number, workflow, municipality, state;
    engine::Date opened;
    std::optional<engine::Date> turned;                          ///< when the state last changed
    engine::Json fields;                                         ///< what forms had filled in by then
    std::map<std::string, engine::Date, std::less<>> deadlines;  ///< last days of what ran
    std::vector<EndedTerm> ended;

    std::string text(std::string_view field) const;        ///< empty when it was not filled in
    std::int64_t number_in(std::string_view field) const;  ///< 0 when it was not filled in
    /// How many days the latest of its deadlines is over; 0 when none is.
    int days_late(engine::Date day) const;
};

struct ParkThen {
    std::int64_t id = 0;
    std::string rin, name, municipality;
    std::optional<bool> business_association, park_management;  ///< as the register says; nothing when it does not
};

struct BudgetThen {
    std::string scheme, name, period;
    std::int64_t ceiling = 0;                                 ///< cents
    std::map<std::string, std::int64_t, std::less<>> stands;  ///< cents by account of the ledger
};

struct MunicipalityThen {
    std::string code, name;
};

struct AreaThen {
    engine::Date day;
    std::vector<MunicipalityThen> municipalities;  ///< by name
    std::vector<ParkThen> parks;                   ///< by name
    std::vector<CaseThen> cases;
    std::vector<BudgetThen> budgets;
    std::map<std::string, std::string, std::less<>> categories;  ///< of interventions, by their code
};

/// From what the store gathered. Throws nlohmann's exceptions when it is something else.
AreaThen area_from(const engine::Json& ground);

}  // namespace bolwerk::workflows::report
