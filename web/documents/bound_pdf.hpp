// Several PDFs as one that opens with its bookmarks: a dossier to read or to hand over.
#pragma once

#include <string>
#include <vector>

namespace bolwerk::web {

struct BoundPart {
    std::string title;  ///< of its bookmark
    std::string pdf;
};

/// The pages of all parts one after the other, none of them set anew, with a bookmark to the first page of each. Title,
/// language and structure are those of the first part. Throws std::runtime_error when one cannot be read.
std::string bound(const std::vector<BoundPart>& parts);

}  // namespace bolwerk::web
