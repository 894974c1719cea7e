// Passwords as argon2id strings (RFC 9106), and the secrets of sessions.
#pragma once

#include <string>
#include <string_view>

namespace bolwerk::web {

/// An argon2id string with its own salt and parameters (19 MiB, two passes). Takes tens of milliseconds.
std::string hash_password(std::string_view password);

/// Compares in a time that does not depend on where they differ. Also for an empty hash: an unknown account takes as
/// long as a wrong password.
bool password_fits(const std::string& hash, std::string_view password);

/// 256 random bits, fit for a cookie or a hidden field.
std::string random_token();

/// Compares two secrets in constant time.
bool same_secret(std::string_view left, std::string_view right);

}  // namespace bolwerk::web
