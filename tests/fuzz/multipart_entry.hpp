// The entry for multipart forms: whatever comes out must be safe to store.
#pragma once

#include <cstdlib>
#include <string_view>

#include "web/server/multipart.hpp"
#include "web/server/text.hpp"

namespace bolwerk::fuzz {

inline void demand(bool condition) {
    if (!condition) std::abort();
}

/// The first line is the boundary, the rest a multipart body.
inline void multipart(std::string_view input) {
    const std::string_view boundary = web::take_until(input, '\n');
    const auto form = web::read_multipart(input, boundary, 100);
    if (!form) return;
    for (const auto& [name, value] : form->fields) demand(web::storable_text(name) && web::storable_text(value));
    for (const web::Upload& upload : form->uploads) {
        demand(web::storable_text(upload.file_name) && upload.file_name.size() <= 150);
        demand(upload.file_name.find_first_of("/\\\r\n\"") == std::string::npos);
        demand(web::storable_text(upload.field) && web::storable_text(upload.content_type));
    }
}

}  // namespace bolwerk::fuzz
