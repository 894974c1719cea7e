// Reads multipart/form-data (RFC 7578) from memory. Written for hostile input: it only ever looks at views of the body.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/server/fields.hpp"
#include "web/server/refusal.hpp"
#include "web/server/request.hpp"

namespace bolwerk::web {

struct MultipartForm {
    Fields fields;
    std::vector<Upload> uploads;  ///< without those where a person chose no file
};

/// Refuses (400) what does not follow the grammar to its last boundary, and (413) more than `most_fields` parts.
Guarded<MultipartForm> read_multipart(std::string_view body, std::string_view boundary, std::size_t most_fields);

/// The base name of a file as a client calls it, made safe to store, to show and to offer again.
std::string safe_file_name(std::string_view claimed);

}  // namespace bolwerk::web
