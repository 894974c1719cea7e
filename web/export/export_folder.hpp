// A folder for one workbook while it is written; readable by nobody else, and gone with this.
#pragma once

#include <string>

#include "web/documents/scratch.hpp"

namespace bolwerk::web {

/// Throws std::runtime_error when there is no room.
class ExportFolder {
public:
    std::string path() const { return scratch_.path.string(); }
    std::string book() const { return (scratch_.path / "book.xlsx").string(); }  ///< where the workbook is written

    /// The bytes of the workbook.
    std::string bytes() const;

private:
    Scratch scratch_;
};

}  // namespace bolwerk::web
