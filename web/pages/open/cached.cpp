#include "web/pages/open/cached.hpp"

#include "db/checksum.hpp"

namespace bolwerk::web {

Response cached(const Request& request, const engine::Json& data, const char* content_type) {
    auto body = data.dump();
    const auto tag = "\"" + db::checksum(body).substr(0, 32) + "\"";
    auto response = request.has_already(tag) ? Response::empty(304) : Response::text(std::move(body));
    response.headers.set("Content-Type", content_type);
    return response.with("ETag", tag)
        .with("Cache-Control", "public, max-age=3600")
        .with("Access-Control-Allow-Origin", "*");
}

}  // namespace bolwerk::web
