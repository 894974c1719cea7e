#include "web/app/unknown_filter.hpp"
#include "web/pages/risk/pages.hpp"
#include "web/pages/risk/view_filter.hpp"
#include "web/pages/risk/view_rows.hpp"
#include "web/view/link.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::size_t views_on_a_page = 50;

Json no_views_text(const ViewFilter& filter) {
    const bool filtered = !filter.query.empty();
    return {{"empty_title", filtered ? "Niets gevonden" : "Er is nog niets bekeken"},
            {"empty_text", filtered ? "Er is geen inzage die bij deze vraag past."
                                    : "Elke inzage in vertrouwelijke gegevens komt hier te staan."},
            {"has_empty_link", filtered},
            {"empty_href", "/inzage"},
            {"empty_link", "Toon alles"}};
}

/// Whose looks these are: what the RIEC shares is watched there, whoever of which organisation looked (Wgs 1.8).
std::string scope_text(const Json& found) {
    std::string text;
    if (found.at("watches_own") == true) text = "U ziet de inzage in de zaken van uw eigen organisatie (V2). ";
    if (found.at("watches_riec") == true)
        return text + "U ziet de inzage in wat het RIEC deelt (V3), ook door medewerkers van deelnemers.";
    return text +
           "Inzage in wat het RIEC deelt (V3) staat hier niet, ook niet die van uw eigen medewerkers. Daarover waakt "
           "de privacyfunctionaris van het RIEC: stel uw vraag daar.";
}

Json paging_of(const ViewFilter& filter, std::size_t rows, bool has_newer, bool has_older, const std::string& last) {
    return {{"paging_text", std::to_string(rows) + (rows == 1 ? " regel" : " regels")},
            {"has_pages", has_older || has_newer},
            {"has_newer", has_newer},
            {"newer_href", link_to("/inzage", filter.query)},
            {"newer_label", "Nieuwste"},
            {"has_older", has_older},
            {"older_href", link_to("/inzage", with(filter.query, "na", last))},
            {"older_label", "Oudere"}};
}

}  // namespace

Response list_views(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto filter = read_view_filter(reader);
    const auto before = reader.number("na");
    const auto found = find_views(visit, filter, before, views_on_a_page + 1);
    if (found.is_null()) return not_found(request, visit);
    const auto left_out = reader.left_out();
    if (auto refused = refuse_unknown(request, visit, left_out)) return *std::move(refused);
    Json rows = Json::array();
    for (const auto& one : found.at("views"))
        if (rows.size() < views_on_a_page) rows.push_back(view_row(one, visit.today));
    const bool has_older = found.at("views").size() > views_on_a_page;
    const auto last = rows.empty() ? std::string()
                                   : std::to_string(found.at("views").at(rows.size() - 1).at("id").get<std::int64_t>());
    Json values{{"page_title", "Inzage"},
                {"has_views", !rows.empty()},
                {"views", rows},
                {"scope_text", scope_text(found)},
                {"csv_href", link_to("/inzage.csv", filter.query)},
                {"xlsx_href", link_to("/inzage.xlsx", filter.query)},
                {"empty", no_views_text(filter)},
                {"paging", paging_of(filter, rows.size(), before.has_value(), has_older, last)}};
    values.update(view_filter_values(filter));
    add_remarks(values, left_out.remarks, visit.flash);
    return page(request, visit, "risk/views", std::move(values));
}

}  // namespace bolwerk::web
