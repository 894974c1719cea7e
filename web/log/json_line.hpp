// Between the call and the sink a log line travels as marked text, so that spdlog's own messages become JSON as well.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "web/log/log.hpp"

namespace bolwerk::web {

std::string marked_text(std::string_view event, std::initializer_list<LogField> fields);

/// The members of a JSON object, without braces: "event" and then the fields. Every text is escaped.
std::string json_members(std::string_view marked);

}  // namespace bolwerk::web
