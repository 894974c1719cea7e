#include "web/app/unknown_filter.hpp"
#include "web/pages/open/cached.hpp"
#include "web/pages/open/open_parks.hpp"
#include "web/pages/open/pages.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json rows(const Visit& visit, bool with_border) {
    return Json::parse(
        visit.site.pool.ask("park/open", {{"open_fields", open_field_names()}, {"with_border", with_border}})
            .value_or("[]"));
}

}  // namespace

Response explain_open_parks(const Request& request, Visit& visit) {
    return page(request, visit, "open/parks",
                {{"page_title", "Open data: bedrijventerreinen"}, {"dictionary", open_data_dictionary()}});
}

Response send_open_parks(const Request& request, Visit& visit) {
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    return cached(request, as_open_data(rows(visit, false)), "application/json");
}

Response send_open_parks_geojson(const Request& request, Visit& visit) {
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    return cached(request, as_geojson(rows(visit, true)), "application/geo+json");
}

}  // namespace bolwerk::web
