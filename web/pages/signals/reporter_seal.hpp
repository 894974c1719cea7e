// Seals who gave a signal (XChaCha20-Poly1305), with a key that the database does not have.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bolwerk::web {

class ReporterSeal {
public:
    /// The key in the file that BOLWERK_REPORTER_KEY_FILE names: 32 bytes in base64 on its first line. Nothing when no
    /// file is named. Throws std::runtime_error when the file cannot be read or holds no such key; the text holds
    /// nothing of it.
    static std::optional<ReporterSeal> from_setting();

    /// The key in that file; throws as above.
    static ReporterSeal from_file(const std::string& path);

    explicit ReporterSeal(std::string key);  ///< 32 bytes

    /// Which key it is, without telling anything of it.
    std::string key_id() const;

    /// Bytes that only this key opens, and only for this signal: put at another one they stay closed.
    std::string sealed(std::string_view text, std::string_view number) const;

    /// Nothing when it was sealed with another key or for another signal, or was changed.
    std::optional<std::string> opened(std::string_view sealed, std::string_view number) const;

private:
    std::string key_;
};

}  // namespace bolwerk::web
