// Single files out of a ZIP archive in memory. Written for hostile input: nothing is read further than its limit.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct zip;

namespace bolwerk::web {

class Archive {
public:
    /// `bytes` must live as long as this.
    explicit Archive(std::string_view bytes);

    /// False for what is no archive, or one with more files than any document of ours has.
    bool is_readable() const { return archive_ != nullptr; }

    bool has(const std::string& name) const;

    /// The file under this name; nothing when it is not there, encrypted, damaged, or longer than `most` bytes,
    /// whatever the archive says about its length.
    std::optional<std::string> read(const std::string& name, std::size_t most) const;

private:
    struct Closer {
        void operator()(zip* archive) const;
    };
    std::unique_ptr<zip, Closer> archive_;
};

}  // namespace bolwerk::web
