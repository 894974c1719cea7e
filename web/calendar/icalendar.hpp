// Deadlines and meetings as a calendar that other programs read (iCalendar, RFC 5545).
#pragma once

#include <string>
#include <string_view>

#include "engine/json.hpp"

namespace bolwerk::web {

/// `found`: {links, items}. A deadline is {uid, number, title, compartment, label, day, changed_at, version}, all day
/// (a last day has no hour: Atw 1); a meeting has starts_at, ends_at (UTC), place and cancelled instead of label and
/// day. Of a case of V2 the number alone leaves the house, of V3 not even that (HANDBOOK 4.3). Nothing is sent or asked
/// by it, so it has no METHOD and no ORGANIZER (RFC 5546); what vanished from it is over, what was called off says so.
/// When to remind is for the program that reads it.
std::string icalendar(const engine::Json& found);

/// Backslash, semicolon, comma and line break as RFC 5545, 3.3.11 wants them.
std::string calendar_text(std::string_view text);

/// A content line cut into pieces of at most 75 bytes that keep each letter whole (RFC 5545, 3.1), with its CRLF.
std::string folded(std::string_view line);

}  // namespace bolwerk::web
