// Who acts: a person with the roles held today, their own or those of somebody they stand in for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bolwerk::engine {

/// One role of one organisation that the actor may use on this case today.
struct Holding {
    std::string role;  ///< stable English id, for example "municipal_coordinator"
    std::int64_t organisation = 0;
    std::string organisation_name;
    bool covers = false;            ///< the organisation's area contains the municipality of the case
    std::int64_t on_behalf_of = 0;  ///< the absent person whose role this is; 0 for one's own
    std::string on_behalf_of_name;
};

struct Actor {
    std::int64_t person = 0;  ///< 0 is Bolwerk itself: timers and linked cases
    std::string name;
    std::vector<Holding> holdings;
};

/// Bolwerk itself, for what a deadline or a linked case sets in motion.
Actor system_actor();

/// Who did something, as an event keeps it.
struct Signature {
    std::int64_t person = 0;
    std::string name;
    std::string role;
    std::int64_t organisation = 0;
    std::string organisation_name;
    std::int64_t on_behalf_of = 0;
    std::string on_behalf_of_name;
};

/// "Els Wolters" or "Jan Smit namens Els Wolters".
std::string shown_name(const Signature& signature);

/// The actor's signature when using one holding.
Signature sign(const Actor& actor, const Holding& holding);

}  // namespace bolwerk::engine
