#include "web/pages/signals/reporter_seal.hpp"

#include <sodium.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "db/checksum.hpp"
#include "web/files/base64.hpp"

namespace bolwerk::web {
namespace {

constexpr std::size_t key_length = crypto_aead_xchacha20poly1305_ietf_KEYBYTES,
                      nonce_length = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
                      tag_length = crypto_aead_xchacha20poly1305_ietf_ABYTES, shown_of_id = 8;

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string first_line(const std::string& path) {
    std::string line;
    std::getline(std::ifstream(path), line);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    return line;
}

}  // namespace

std::optional<ReporterSeal> ReporterSeal::from_setting() {
    const char* path = std::getenv("BOLWERK_REPORTER_KEY_FILE");
    if (path == nullptr || *path == '\0') return std::nullopt;
    return from_file(path);
}

ReporterSeal ReporterSeal::from_file(const std::string& path) {
    const auto wrong = "Expected a key of 32 bytes in base64 on the first line of " + path + ", but it is not there";
    const auto line = first_line(path);
    std::string key;
    try {
        key = from_base64(line);
    } catch (const std::runtime_error&) {
        throw std::runtime_error(wrong);
    }
    if (key.size() != key_length) throw std::runtime_error(wrong);
    return ReporterSeal(std::move(key));
}

ReporterSeal::ReporterSeal(std::string key) : key_(std::move(key)) {
    if (key_.size() != key_length || sodium_init() < 0)
        throw std::logic_error("Expected a key of 32 bytes and libsodium, but one of them is not there");
}

std::string ReporterSeal::key_id() const { return db::checksum("reporter key " + key_).substr(0, shown_of_id); }

std::string ReporterSeal::sealed(std::string_view text, std::string_view number) const {
    std::string nonce(nonce_length, '\0'), closed(text.size() + tag_length, '\0');
    randombytes_buf(nonce.data(), nonce.size());
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(closed), &length, bytes_of(text), text.size(), bytes_of(number),
                                               number.size(), nullptr, bytes_of(std::string_view(nonce)),
                                               bytes_of(std::string_view(key_)));
    return nonce + closed;
}

std::optional<std::string> ReporterSeal::opened(std::string_view sealed, std::string_view number) const {
    if (sealed.size() < nonce_length + tag_length) return std::nullopt;
    const auto nonce = sealed.substr(0, nonce_length), closed = sealed.substr(nonce_length);
    std::string text(closed.size() - tag_length, '\0');
    unsigned long long length = 0;
    const auto problem = crypto_aead_xchacha20poly1305_ietf_decrypt(bytes_of(text), &length, nullptr, bytes_of(closed),
                                                                    closed.size(), bytes_of(number), number.size(),
                                                                    bytes_of(nonce), bytes_of(std::string_view(key_)));
    if (problem != 0) return std::nullopt;
    return text;
}

}  // namespace bolwerk::web
