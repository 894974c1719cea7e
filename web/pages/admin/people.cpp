#include "web/pages/admin/crumbs.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/admin/people_view.hpp"

namespace bolwerk::web {

using engine::Json;

Response list_people(const Request& request, Visit& visit) {
    const PeopleFilter filter{std::string(request.query["q"]), id_in(request.query["organisatie"]),
                              std::string(request.query["rol"]), std::string(request.query["account"]),
                              id_in(request.query["pagina"]).value_or(1)};
    const auto organisation = filter.organisation ? std::optional(std::to_string(*filter.organisation)) : std::nullopt;
    const auto found = administers(visit)
                           ? visit.ask("admin/people", {{"words", filter.words},
                                                        {"organisation", organisation},
                                                        {"role", filter.role},
                                                        {"state", filter.state},
                                                        {"page", std::min<std::int64_t>(filter.page, 100'000) - 1}})
                           : Json();
    if (found.is_null()) return not_found(request, visit);
    auto values = people_view(found, filter, visit.today);
    values["page_title"] = "Mensen en rollen";
    values["crumbs"] = admin_crumbs("Mensen en rollen");
    return page(request, visit, "admin/people", std::move(values));
}

}  // namespace bolwerk::web
