// What a kind of record is called: a workflow by its title, and what is kept beside cases.
#pragma once

#include <string>

#include "web/app/site.hpp"

namespace bolwerk::web {

/// Of a kind that this version does not know its name in the database.
std::string record_title(const Site& site, const std::string& record);

}  // namespace bolwerk::web
