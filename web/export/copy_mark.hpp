// What stands on every copy of confidential content that leaves: who made it, when and what for (HANDBOOK 4.3).
#pragma once

#include <string>
#include <string_view>

#include "engine/date.hpp"

namespace bolwerk::web {

/// "V3, vertrouwelijk. Gemaakt door Esmee Boer op 26 november 2026 om 19:02. Doel: …"
std::string copy_mark(int level, std::string_view who, engine::Moment when, std::string_view purpose);

}  // namespace bolwerk::web
