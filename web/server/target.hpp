// The target of a request line: its path and its query, decoded once and checked.
#pragma once

#include <string>
#include <string_view>

#include "web/server/fields.hpp"
#include "web/server/refusal.hpp"

namespace bolwerk::web {

struct Target {
    std::string path;
    Fields query;
};

/// Reads an origin-form target (RFC 9112, 3.2.1). Refuses dot segments, encoded slashes and backslashes, control
/// characters, broken escapes and what is not UTF-8: no later step has to think of them again.
Guarded<Target> read_target(std::string_view text, std::size_t most_fields);

/// Reads application/x-www-form-urlencoded text, as in a query or a body.
Guarded<Fields> read_pairs(std::string_view text, std::size_t most_fields);

/// Whether a redirect to this stays on this server; for addresses that came with a request.
bool is_local_address(std::string_view address);

}  // namespace bolwerk::web
