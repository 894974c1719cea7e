#include "engine/actor.hpp"

namespace bolwerk::engine {

Actor system_actor() {
    return {
        0, "Bolwerk", {{.role = "system", .organisation_name = "Bolwerk", .covers = true, .on_behalf_of_name = {}}}};
}

std::string shown_name(const Signature& signature) {
    if (signature.on_behalf_of == 0) return signature.name;
    return signature.name + " namens " + signature.on_behalf_of_name;
}

Signature sign(const Actor& actor, const Holding& holding) {
    return {actor.person,
            actor.name,
            holding.role,
            holding.organisation,
            holding.organisation_name,
            holding.on_behalf_of,
            holding.on_behalf_of_name};
}

}  // namespace bolwerk::engine
