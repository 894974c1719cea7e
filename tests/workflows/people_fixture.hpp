// The people of the tests: who works where, and with which role.
#pragma once

#include <string>

#include "engine/actor.hpp"

namespace bolwerk::workflows::people {

/// Organisations, by the number that cases know them by.
enum Organisation : std::int64_t {
    apeldoorn = 1,
    almere = 2,
    steering_group = 30,
    district_team = 31,
    police_east = 32,
    omgevingsdienst = 33,
    park_management = 40,
    process_bureau = 41,
    certifier = 42,
    biz_association = 43,
    other_owner = 44
};

/// Somebody with one role of one organisation.
engine::Actor somebody(std::int64_t id, std::string name, std::string role, std::int64_t organisation,
                       bool covers = false);

/// The same person, but using the role of somebody who is absent.
engine::Actor standing_in(engine::Actor who, const engine::Actor& absent);

engine::Actor els();      ///< coordinator of Apeldoorn
engine::Actor bram();     ///< another coordinator of Apeldoorn
engine::Actor noor();     ///< coordinator of Almere
engine::Actor karim();    ///< business liaison of Apeldoorn
engine::Actor joke();     ///< secretary of the stuurgroep
engine::Actor tjeerd();   ///< project lead of the district team
engine::Actor fatima();   ///< works at the omgevingsdienst, which owns interventions
engine::Actor sanne();    ///< process supervisor of KVO-B
engine::Actor ruud();     ///< auditor of the certification body
engine::Actor gerda();    ///< chair of the BIZ association
engine::Actor bolwerk();  ///< Bolwerk itself

}  // namespace bolwerk::workflows::people
