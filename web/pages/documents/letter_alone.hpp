// A letter shown by itself, as an example within a page of Beheer.
#pragma once

#include "web/server/response.hpp"

namespace bolwerk::web {

/// The page of a letter that can do nothing: no program, no form, no address at all, and shown by our own pages only.
/// Its typeface stands in the page, as its pictures do.
inline Response letter_alone(const std::string& html) {
    return Response::html(html).with(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox; "
        "frame-ancestors 'self'; form-action 'none'; base-uri 'none'");
}

}  // namespace bolwerk::web
