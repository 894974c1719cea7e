// Open data as an answer that whatever stands in between may keep for an hour: it is the same for everybody.
#pragma once

#include "web/server/request.hpp"
#include "web/server/response.hpp"

namespace bolwerk::web {

/// 304 without a body when the request names the data that it has already.
Response cached(const Request& request, const engine::Json& data, const char* content_type);

}  // namespace bolwerk::web
