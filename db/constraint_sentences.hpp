// What must never happen, in the database's names and in sentences for people.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "db/error.hpp"
#include "engine/result.hpp"

namespace bolwerk::db {

/// The name of the constraint in a message of the server, whatever its language; empty when there is none. Only the
/// first line is looked at: the second holds values.
std::string constraint_in(std::string_view message);

/// The refusal that a violated constraint comes down to; nothing for other errors, and for a constraint that no person
/// can run into.
std::optional<engine::Refused> refusal_of(const DatabaseError& error);

}  // namespace bolwerk::db
