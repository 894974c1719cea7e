// Deadlines and meetings as a calendar that other programs read (iCalendar, RFC 5545).
#pragma once

#include <string>
#include <string_view>

#include "engine/json.hpp"

namespace bolwerk::web {

/// `found`: {links, items}. A deadline is {uid, number, title, compartment, label, day, changed_at}, all day; a meeting
/// has starts_at, ends_at (UTC) and place instead of label and day. Of a case of V2 the number alone leaves the house,
/// of V3 not even that (HANDBOOK 4.3).
std::string icalendar(const engine::Json& found);

/// Backslash, semicolon, comma and line break as RFC 5545, 3.3.11 wants them.
std::string calendar_text(std::string_view text);

/// A content line cut into pieces of at most 75 bytes that keep each letter whole (RFC 5545, 3.1), with its CRLF.
std::string folded(std::string_view line);

}  // namespace bolwerk::web
