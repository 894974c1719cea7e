#include "web/app/unknown_filter.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/admin/people_view.hpp"

namespace bolwerk::web {

using engine::Json;

namespace {

bool is_role(const Visit& visit, std::string_view id) {
    return administers(visit) && lists(visit.ask("admin/choices").at("roles"), id);
}

}  // namespace

Response list_people(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const PeopleFilter filter{reader.words("q"), reader.number("organisatie"),
                              reader.known("rol", [&](std::string_view id) { return is_role(visit, id); }),
                              reader.one_of("account", {"active", "blocked", "without_role"}),
                              reader.number("pagina").value_or(1)};
    const auto organisation = filter.organisation ? std::optional(std::to_string(*filter.organisation)) : std::nullopt;
    const auto found = administers(visit)
                           ? visit.ask("admin/people", {{"words", filter.words},
                                                        {"organisation", organisation},
                                                        {"role", filter.role},
                                                        {"state", filter.state},
                                                        {"page", std::min<std::int64_t>(filter.page, 100'000) - 1}})
                           : Json();
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    auto values = people_view(found, filter, visit.today);
    values["page_title"] = "Mensen en rollen";
    values["crumbs"] = admin_crumbs("Mensen en rollen");
    return page(request, visit, "admin/people", std::move(values));
}

}  // namespace bolwerk::web
