// What a scheme says, part by part: the same list makes the form, the page and the comparison of two versions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/form.hpp"

namespace bolwerk::web {

struct SchemePart {
    std::string_view key;  ///< in the scheme, and of its field in the form
    std::string_view label;
    engine::FieldKind kind = engine::FieldKind::text;
    std::string_view unit = {};  ///< "weken", behind a number
    std::int64_t least = 0, most = 400;
    bool required = true;
    std::string_view help = {};
    std::vector<engine::Choice> choices = {};
    bool list = false;  ///< one on each line
    /// Of a list whose items have parts: what stands between the semicolons of a line, `label` first. A number is kept
    /// as one.
    std::vector<std::string_view> columns = {};
};

const std::vector<SchemePart>& scheme_parts();

/// The form of a new version, with the day on which it begins and when it was published.
engine::Form scheme_form();

/// A version as query scheme/show gives it, as one flat object: its columns and its rules.
engine::Json flat_scheme(const engine::Json& version);

/// Why a list cannot be read, by its field; none when every line has all its parts.
std::vector<engine::FieldError> wrong_lines(const engine::Json& values);

/// What the form begins with, as a browser would send it back.
engine::RawInput scheme_as_typed(const engine::Json& flat);

/// The flat scheme that was typed, on top of the one before: parts that the form does not show stay, and what was
/// changed is no longer a value of Bolwerk.
engine::Json scheme_as_meant(const engine::Json& values, const engine::Json& before);

/// "13 weken", "€ 500.000", "order" in words; "–" for nothing.
std::string part_text(const SchemePart& part, const engine::Json& flat);

/// [{label, before, after}] of the parts that differ.
engine::Json scheme_changes(const engine::Json& before, const engine::Json& after);

}  // namespace bolwerk::web
