// The demonstration programme: who takes part, the real parks, and cases that were really performed.
#pragma once

#include <filesystem>

#include "db/pool.hpp"

namespace bolwerk::web {

/// Loads it when it is not there yet, and goes on where it was stopped. Never into a database with people of its own:
/// then it does nothing and gives false.
bool load_demonstration(const std::string& conninfo, const std::filesystem::path& home);

/// Who can sign in, a line each, with the password.
void say_logins(db::Pool& pool);

}  // namespace bolwerk::web
