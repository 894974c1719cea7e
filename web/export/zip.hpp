// A ZIP archive written while it leaves: one file after the other, as they are.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bolwerk::web {

/// What arrives compressed already (PDF, Office, pictures) does not get smaller: files are stored. Names are UTF-8.
class ZipWriter {
public:
    using Out = std::function<bool(std::string_view)>;

    explicit ZipWriter(Out out) : out_(std::move(out)) {}

    /// One file; a name that was used before gets a number. False when nobody takes the bytes any more.
    bool add(std::string name, std::string_view bytes);

    /// The list of all files, with which every archive ends.
    bool finish();

private:
    struct Entry {
        std::string name;
        std::uint32_t crc = 0, size = 0, at = 0;
    };
    bool write(std::string_view bytes);

    Out out_;
    std::vector<Entry> entries_;
    std::uint32_t written_ = 0;
};

}  // namespace bolwerk::web
