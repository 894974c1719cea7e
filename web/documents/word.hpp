// A letter as a Word document, for an officer who must adapt its text.
#pragma once

#include <string>

namespace bolwerk::web {

/// The page as .docx without its pictures, made by pandoc within 20 seconds and 512 MiB. The page must be a letter: its
/// texts checked, its values escaped.
/// Throws std::runtime_error with one sentence when that does not succeed.
std::string word_of(const std::string& html);

}  // namespace bolwerk::web
