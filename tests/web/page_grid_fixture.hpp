// What the pages of a PDF look like, as coarse grids of grey: text that a person can compare, and that does not change
// with the way in which edges of letters are smoothed.
#pragma once

#include <string>
#include <vector>

namespace bolwerk::web {

/// A page of any size as 84 rows of 60 marks: "." is white, "1" to "9" how much ink there is.
using PageGrid = std::vector<std::string>;

/// The pages in their order, drawn by pdftoppm; `options` are more of its own. Throws std::runtime_error when it
/// cannot.
std::vector<PageGrid> page_grids(const std::string& pdf, const std::vector<std::string>& options = {});

/// As they stand in a file, and back.
std::string written(const std::vector<PageGrid>& pages);
std::vector<PageGrid> grids_in(const std::string& text);

/// What differs, for whoever reads a failed test: pages that are missing, and where more than one mark in
/// 250, and more than eight, are off by three or more. Empty when the pages look the same.
std::string difference(const std::vector<PageGrid>& approved, const std::vector<PageGrid>& found);

}  // namespace bolwerk::web
