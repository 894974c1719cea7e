// A session that begins: its secrets, and the cookie that the browser keeps of it.
#pragma once

#include "db/checksum.hpp"
#include "web/server/response.hpp"
#include "web/sign_in/pages.hpp"
#include "web/sign_in/password.hpp"

namespace bolwerk::web {

/// How long a session lasts, whatever is done in it.
inline constexpr std::chrono::hours session_lasts{10};

struct NewSession {
    std::string token = random_token();
    std::string csrf = random_token();

    std::string hash() const { return db::checksum(token); }  ///< what is kept of the token
    Cookie cookie() const { return {.name = std::string(session_cookie), .value = token, .max_age = session_lasts}; }
};

}  // namespace bolwerk::web
