#include "web/files/base64.hpp"

#include <sodium.h>

#include <stdexcept>

namespace bolwerk::web {

namespace {

constexpr auto variant = sodium_base64_VARIANT_ORIGINAL;

}  // namespace

std::string base64(std::string_view bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      variant);
    text.resize(text.size() - 1);
    return text;
}

std::string from_base64(std::string_view text) {
    std::string bytes(text.size(), '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                          nullptr, &length, nullptr, variant) != 0)
        throw std::runtime_error("Expected a stored file in base64, but it is damaged");
    bytes.resize(length);
    return bytes;
}

}  // namespace bolwerk::web
