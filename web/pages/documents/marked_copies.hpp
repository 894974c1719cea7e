// Files as they leave when they are confidential: PDFs with the mark on each page, everything else with it beside them.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "web/app/visit.hpp"
#include "web/export/copy_mark.hpp"

namespace bolwerk::web {

class CopyStamp;

struct OutgoingFile {
    std::string name, type, bytes;
};

class MarkedCopies {
public:
    MarkedCopies(const Visit& visit, TakenOut taken);
    ~MarkedCopies();

    const TakenOut& taken() const { return taken_; }

    /// The bytes with the mark on each page; nothing for what is no PDF or cannot be marked.
    std::optional<std::string> marked(const std::string& type, const std::string& bytes) const;

private:
    TakenOut taken_;
    std::unique_ptr<const CopyStamp> stamp_;  ///< nullptr when no sheet can be made now
};

/// The answer that hands over the file. What cannot carry the mark goes unchanged in an archive, with a notice beside
/// it.
Response outgoing(const Visit& visit, OutgoingFile file, const std::optional<TakenOut>& taken);

}  // namespace bolwerk::web
