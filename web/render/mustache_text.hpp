// One Mustache text: partials put in place, and values filled in.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "engine/json.hpp"

namespace bolwerk::web {

/// Texts by name.
using Partials = std::map<std::string, std::string, std::less<>>;

/// Puts each partial where it is named: the parser then sees one text, and a value can never hide a partial. Throws
/// std::runtime_error for a partial that is not there or that names itself.
std::string with_partials(std::string_view text, const Partials& partials, int depth = 0);

/// A text that was parsed once. Safe from any thread.
class MustacheText {
public:
    /// Throws std::runtime_error with what is wrong when it cannot be parsed. Names of partials are in place already.
    explicit MustacheText(const std::string& text);
    MustacheText(MustacheText&&) noexcept;
    ~MustacheText();

    /// Every value is escaped for HTML; null is empty and counts as no.
    std::string filled(const engine::Json& values) const;

private:
    struct Parsed;
    std::unique_ptr<Parsed> parsed_;
};

}  // namespace bolwerk::web
