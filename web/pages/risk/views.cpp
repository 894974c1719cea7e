#include "engine/local_time.hpp"
#include "web/pages/risk/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/due_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::size_t views_on_a_page = 50;

Json view_row(const Json& one, engine::Date today) {
    return {{"at", near_moment(engine::parse_moment(text_of(one, "at")).value(), today)},
            {"who", one.at("who")},
            {"organisation", text_of(one, "organisation")},
            {"number", one.at("number")},
            {"href", "/zaken/" + text_of(one, "number")},
            {"what", one.at("what")},
            {"purpose", one.at("purpose")},
            {"level", "V" + std::to_string(one.at("level").get<int>())}};
}

}  // namespace

Response list_views(const Request& request, Visit& visit) {
    const auto before = id_in(request.query["na"]);
    const std::string number(request.query["zaak"]);
    const auto found =
        visit.ask("view_log/list", {{"before", before ? std::optional(std::to_string(*before)) : std::nullopt},
                                    {"number", number.empty() ? std::nullopt : std::optional(number)}});
    if (found.is_null()) return not_found(request, visit);
    Json rows = Json::array();
    for (const auto& one : found.at("views")) {
        if (rows.size() == views_on_a_page) break;
        rows.push_back(view_row(one, visit.today));
    }
    const bool has_older = found.at("views").size() > views_on_a_page;
    const auto last = rows.empty() ? std::string()
                                   : std::to_string(found.at("views").at(rows.size() - 1).at("id").get<std::int64_t>());
    const auto href = "/inzage" + (number.empty() ? std::string("?") : "?zaak=" + number + "&");
    return page(request, visit, "risk/views",
                {{"page_title", "Inzage"},
                 {"number", number},
                 {"has_views", !rows.empty()},
                 {"views", rows},
                 {"empty",
                  {{"empty_title", "Er is nog niets bekeken"},
                   {"empty_text", "Elke inzage in vertrouwelijke gegevens komt hier te staan."},
                   {"has_empty_link", false},
                   {"empty_href", ""},
                   {"empty_link", ""}}},
                 {"paging",
                  {{"paging_text", std::to_string(rows.size()) + " keer bekeken"},
                   {"has_pages", has_older || before},
                   {"has_newer", before.has_value()},
                   {"newer_href", href},
                   {"newer_label", "Nieuwste"},
                   {"has_older", has_older},
                   {"older_href", href + "na=" + last},
                   {"older_label", "Oudere"}}}});
}

}  // namespace bolwerk::web
