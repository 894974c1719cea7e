#include "web/sign_in/password.hpp"

#include <sodium.h>

#include <array>
#include <mutex>
#include <stdexcept>

namespace bolwerk::web {
namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory = 19 * 1024 * 1024;

/// One at a time: each takes 19 MiB, and a flood of guesses must not take the machine's memory.
std::mutex one_at_a_time;

void ready() {
    static const bool started = sodium_init() >= 0;
    if (!started) throw std::runtime_error("Expected the cryptographic library to start, but it did not");
}

}  // namespace

std::string hash_password(std::string_view password) {
    ready();
    const std::lock_guard lock(one_at_a_time);
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (crypto_pwhash_str(out.data(), password.data(), password.size(), passes, memory) != 0)
        throw std::runtime_error("Expected 19 MiB to hash a password, but there was no memory");
    return out.data();
}

bool password_fits(const std::string& hash, std::string_view password) {
    static const auto nobody = hash_password("a password that nobody has");
    const std::lock_guard lock(one_at_a_time);
    const auto& against = hash.empty() ? nobody : hash;
    return crypto_pwhash_str_verify(against.c_str(), password.data(), password.size()) == 0 && !hash.empty();
}

std::string random_token() {
    ready();
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    text.resize(text.size() - 1);
    return text;
}

bool same_secret(std::string_view left, std::string_view right) {
    return left.size() == right.size() && !left.empty() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

}  // namespace bolwerk::web
