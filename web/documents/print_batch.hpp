// Several PDFs as one for the printer; the letters themselves stay as they are.
#pragma once

#include <string>
#include <vector>

namespace bolwerk::web {

/// How many pages the PDF has. Throws std::runtime_error when it cannot be read.
int pages_of(const std::string& pdf);

/// Their pages one after the other, none of them set anew. Throws std::runtime_error when one cannot be read.
std::string joined(const std::vector<std::string>& pdfs);

}  // namespace bolwerk::web
