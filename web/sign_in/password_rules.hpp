// Which new passwords are refused: too short, or among the first that anybody would try (NIST SP 800-63B, 5.1.1.2).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bolwerk::web {

/// How many characters a new password has at least: BOLWERK_SHORTEST_PASSWORD of the environment, else 12.
std::int64_t shortest_password();

/// Whose password it is to be: what stands in these is no secret.
struct PasswordOwner {
    std::string_view name, email;
};

/// Dutch, why not; empty when it may be used. Nothing is asked of which characters it has, only that little is left to
/// guess: it must hold more than words that everybody tries, this service, the owner, a year and a row of keys.
std::string why_weak(std::string_view password, const PasswordOwner& owner, std::int64_t shortest);

}  // namespace bolwerk::web
