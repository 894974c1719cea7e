// A meaning by the roots of its words, so that a compound or another form of a word is found as well as the word.
#pragma once

#include <optional>
#include <string_view>

#include "engine/names/words.hpp"

namespace bolwerk::engine::names {

/// Forms with spaces between them: "naam" is the whole word, "naam*" begins one, "*naam" ends one, "*naam*" stands
/// anywhere in it.
struct Root {
    std::string_view forms;
    std::string_view near = {};            ///< one of these must stand within a few words of it
    std::string_view before = {};          ///< one of these must stand directly before it
    std::string_view unless = {};          ///< words of that form that mean something else
    std::string_view after_none_of = {};   ///< with one of these directly before it, it says something else
    std::string_view before_none_of = {};  ///< and with one of these within two words behind it
};

/// Whether the word has one of the forms.
bool has_form(std::string_view low, std::string_view forms);

/// The first word with the meaning of this root.
std::optional<std::size_t> find_root(const Words& words, const Root& root);

}  // namespace bolwerk::engine::names
