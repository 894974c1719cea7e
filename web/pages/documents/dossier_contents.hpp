// What a dossier to take along holds: the letters and files that the person may see, and the page that lists them.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "web/app/visit.hpp"
#include "web/export/copy_mark.hpp"

namespace bolwerk::web {

/// Where a letter or file stands in the archive.
struct DossierPlace {
    std::string path, query;  ///< query: gives its bytes
    std::int64_t id = 0;
    engine::Json row;         ///< of the contents page: {path, label, date, by, origin, checksum}
    bool superseded = false;  ///< a letter that was never made known, where a later version was
};

/// Letters first, then files. A letter that cannot be made is left out. `found` is what document/dossier gives.
std::vector<DossierPlace> dossier_places(const engine::Json& found);

/// The values of documents/contents and documents/dossier_paper.
engine::Json dossier_contents(const engine::Json& found, const std::vector<DossierPlace>& places, const Visit& visit,
                              const std::optional<TakenOut>& taken);

/// What document/dossier gives for the case in the address, or the answer why it does not leave. A letter that was not
/// made yet is made.
std::variant<engine::Json, Response> dossier_of(const Request& request, const Visit& visit);

/// That it leaves is in the log before anything of it is read; nothing below V2.
std::optional<TakenOut> take_dossier(const engine::Json& found, const Visit& visit);

}  // namespace bolwerk::web
