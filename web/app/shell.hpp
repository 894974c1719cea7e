// The frame around every page: menu, counts, who is signed in, and the line that stays after an action.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// Adds the keys of the shell partials to the values of a page.
void add_shell(engine::Json& values, const Request& request, const Visit& visit);

/// The line to show on the next page, in a cookie that lives for a minute.
Cookie flash_cookie(std::string_view kind, std::string_view text);
engine::Json read_flash(std::string_view cookie);

}  // namespace bolwerk::web
