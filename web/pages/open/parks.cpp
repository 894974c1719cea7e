#include "db/checksum.hpp"
#include "web/pages/open/open_parks.hpp"
#include "web/pages/open/pages.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// The same for everybody, so that whatever stands in between may keep it for an hour.
constexpr const char* an_hour = "public, max-age=3600";

Json rows(const Visit& visit, bool with_border) {
    return Json::parse(
        visit.site.pool.ask("park/open", {{"open_fields", open_field_names()}, {"with_border", with_border}})
            .value_or("[]"));
}

Response cached(const Request& request, const Json& data, const char* content_type) {
    auto body = data.dump();
    const auto tag = "\"" + db::checksum(body).substr(0, 32) + "\"";
    auto response = request.header("If-None-Match") == tag ? Response::empty(304) : Response::text(std::move(body));
    response.headers.set("Content-Type", content_type);
    return response.with("ETag", tag).with("Cache-Control", an_hour).with("Access-Control-Allow-Origin", "*");
}

}  // namespace

Response explain_open_parks(const Request& request, Visit& visit) {
    return page(request, visit, "open/parks",
                {{"page_title", "Open data: bedrijventerreinen"}, {"dictionary", open_data_dictionary()}});
}

Response send_open_parks(const Request& request, Visit& visit) {
    return cached(request, as_open_data(rows(visit, false)), "application/json");
}

Response send_open_parks_geojson(const Request& request, Visit& visit) {
    return cached(request, as_geojson(rows(visit, true)), "application/geo+json");
}

}  // namespace bolwerk::web
