// The person whose work is measured: signed in, with cases of a desk, and the requests that person's browser sends.
#pragma once

#include <string>
#include <vector>

#include "db/pool.hpp"

namespace bolwerk::web {

struct BenchDesk {
    std::int64_t person = 0;
    std::string token;    ///< of the cookie
    std::string session;  ///< its hash
    std::string csrf;
    std::vector<std::int64_t> ids;  ///< of cases, beside their numbers
    std::vector<std::string> numbers;

    /// GET as a browser does it; without a cookie when nobody is signed in.
    std::string page(std::string_view path) const;

    /// A note on a case, as a program does it.
    std::string note(std::string_view number) const;

    /// POST of these values as a program does it.
    std::string post(std::string_view path, const engine::Json& values) const;
};

/// Signs in the coordinator with the most cases. Throws std::runtime_error when there is no case to work on.
BenchDesk open_desk(db::Pool& pool);

}  // namespace bolwerk::web
