#include "engine/local_time.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/risk/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/server/text.hpp"
#include "web/view/due_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::size_t views_on_a_page = 50;

/// The form in which something left, as query view_log/list names it.
std::string form_of_copy(const std::string& taken_as) {
    if (taken_as == "print") return "afdruk";
    if (taken_as == "letter") return "brief als PDF";
    if (taken_as == "word") return "brief in Word";
    if (taken_as == "file") return "bestand";
    if (taken_as == "dossier") return "dossier als ZIP";
    return taken_as == "list" ? "regel van een lijst" : "matrix in Excel";
}

std::string text_of_taking(const Json& one) {
    if (one.at("taken_as").is_null()) return {};
    return "Uitgifte " + std::to_string(one.at("taking_out").get<std::int64_t>()) + ", " +
           form_of_copy(text_of(one, "taken_as"));
}

Json view_row(const Json& one, engine::Date today) {
    const auto taken = text_of_taking(one);
    return {{"was_taken", !taken.empty()},
            {"taken_text", taken},
            {"has_case", one.at("readable")},
            {"at", near_moment(engine::parse_moment(text_of(one, "at")).value(), today)},
            {"who", one.at("who")},
            {"organisation", text_of(one, "organisation")},
            {"number", text_of(one, "number")},
            {"href", "/zaken/" + text_of(one, "number")},
            {"what", one.at("what")},
            {"purpose", one.at("purpose")},
            {"level", "V" + std::to_string(one.at("level").get<int>())}};
}

/// What somebody looks for in the log.
struct ViewFilter {
    std::string number, taking_out;
    bool only_taken = false;

    std::string href() const {
        std::string query = "/inzage?";
        if (!number.empty()) query += "zaak=" + percent_encoded(number) + "&";
        if (!taking_out.empty()) query += "uitgifte=" + taking_out + "&";
        if (only_taken) query += "soort=uitgifte&";
        return query;
    }
};

ViewFilter filter_in(FilterReader& reader) {
    const auto taking_out = reader.number("uitgifte");
    return {.number = reader.words("zaak"),
            .taking_out = taking_out ? std::to_string(*taking_out) : "",
            .only_taken = !reader.one_of("soort", {"uitgifte"}).empty()};
}

Json find_views(const Visit& visit, const ViewFilter& filter, std::optional<std::int64_t> before) {
    const auto given = [](const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); };
    return visit.ask("view_log/list", {{"before", before ? std::optional(std::to_string(*before)) : std::nullopt},
                                       {"number", given(filter.number)},
                                       {"taking_out", given(filter.taking_out)},
                                       {"only_taken", given(filter.only_taken ? "ja" : "")}});
}

Json no_views_text(const ViewFilter& filter) {
    const bool filtered = filter.href() != ViewFilter{}.href();
    return {{"empty_title", filtered ? "Niets gevonden" : "Er is nog niets bekeken"},
            {"empty_text", filtered ? "Er is geen inzage die bij deze vraag past."
                                    : "Elke inzage in vertrouwelijke gegevens komt hier te staan."},
            {"has_empty_link", filtered},
            {"empty_href", "/inzage"},
            {"empty_link", "Toon alles"}};
}

}  // namespace

Response list_views(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto before = reader.number("na");
    const auto filter = filter_in(reader);
    const auto found = find_views(visit, filter, before);
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    Json rows = Json::array();
    for (const auto& one : found.at("views"))
        if (rows.size() < views_on_a_page) rows.push_back(view_row(one, visit.today));
    const bool has_older = found.at("views").size() > views_on_a_page;
    const auto last = rows.empty() ? std::string()
                                   : std::to_string(found.at("views").at(rows.size() - 1).at("id").get<std::int64_t>());
    return page(request, visit, "risk/views",
                {{"page_title", "Inzage"},
                 {"number", filter.number},
                 {"taking_out", filter.taking_out},
                 {"only_taken", filter.only_taken},
                 {"has_views", !rows.empty()},
                 {"views", rows},
                 {"empty", no_views_text(filter)},
                 {"paging",
                  {{"paging_text", std::to_string(rows.size()) + (rows.size() == 1 ? " regel" : " regels")},
                   {"has_pages", has_older || before},
                   {"has_newer", before.has_value()},
                   {"newer_href", filter.href()},
                   {"newer_label", "Nieuwste"},
                   {"has_older", has_older},
                   {"older_href", filter.href() + "na=" + last},
                   {"older_label", "Oudere"}}}});
}

}  // namespace bolwerk::web
