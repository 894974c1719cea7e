// Signing in and out.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

inline constexpr std::string_view session_cookie = "bolwerk";
/// Ties the sign-in form to the browser that asked for it.
inline constexpr std::string_view visitor_cookie = "bolwerk_bezoek";

Response show_sign_in(const Request& request, Visit& visit);
Response sign_in(const Request& request, Visit& visit);
Response sign_out(const Request& request, Visit& visit);

/// The sign-in page in place of what was asked; what a form held comes back after signing in. 401 for programs.
Response ask_to_sign_in(const Request& request, Visit& visit);

}  // namespace bolwerk::web
