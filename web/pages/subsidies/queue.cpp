#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/subsidies/ledger_words.hpp"
#include "web/pages/subsidies/pages.hpp"
#include "web/pages/subsidies/penalties_view.hpp"
#include "web/pages/subsidies/queue_query.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/due_view.hpp"
#include "web/view/link.hpp"
#include "web/view/paging.hpp"
#include "web/view/row_text.hpp"
#include "workflows/subsidy/team_work.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::size_t page_size = 100;

Json figures_of(const Json& counts, const QueueFilter& filter) {
    Json figures = Json::array();
    for (const auto& risk : risks()) {
        const auto count = counts.at(std::string(risk.count)).get<std::int64_t>();
        figures.push_back({{"href", link_to("/subsidies", with(filter.query(), "risico", risk.word))},
                           {"label", risk.label},
                           {"value", std::to_string(count)},
                           {"note", risk.note},
                           {"current", &risk == filter.risk},
                           {"figure_class", risk.word == "te-laat" && count > 0 ? "late" : "normal"}});
    }
    return figures;
}

Json row_of(const Json& one, const Visit& visit) {
    std::optional<engine::Date> due;
    if (const auto day = engine::parse_iso_date(text_of(one, "due"))) due = *day;
    const auto assignee = text_of(one, "assignee");
    const auto* definition = visit.site.definition(text_of(one, "workflow"));
    return {{"href", "/zaken/" + text_of(one, "number")},
            {"number", one.at("number")},
            {"title", one.at("title")},
            {"applicant", one.at("organisation")},
            {"scheme", text_of(one, "scheme")},
            {"requested", amount_of(one.at("requested_cents"))},
            {"requested_cents", one.at("requested_cents")},
            {"kind", definition == nullptr ? text_of(one, "workflow") : std::string(definition->title)},
            {"state", badge_of(definition, text_of(one, "state"))},
            {"due", due_view(due, visit.today, one.at("paused"))},
            {"due_on", one.at("due")},
            {"term", one.at("term")},
            {"assignee", assignee.empty() ? "Nog niemand" : assignee}};
}

Json paging_of(const Json& cases, bool more, const QueueFilter& filter) {
    Pages pages{.text = cases.empty() ? "0 aanvragen" : "Dit zijn alle aanvragen",
                .newer_label = "Naar het begin",
                .older_label = "Volgende"};
    const bool from_start = !filter.from_id;
    if (!from_start) pages.newer = link_to("/subsidies", filter.query());
    if (more) pages.older = link_to("/subsidies", with(filter.query(), "na", place_word(cases.back())));
    if (more || !from_start) pages.text = std::to_string(page_size) + " aanvragen per pagina";
    return paging(pages);
}

/// The address of this very page of the queue.
Fields with_place(const QueueFilter& filter) {
    return filter.from_id ? with(filter.query(), "na", *filter.from_day + "_" + *filter.from_id) : filter.query();
}

Json selects_of(const Json& schemes, const QueueFilter& filter) {
    const Json whose{{{"value", "mij"}, {"label", "Ikzelf"}}, {{"value", "niemand"}, {"label", "Nog niemand"}}};
    return {filter_select("regeling", "Regeling", "Alle regelingen", schemes, filter.scheme),
            filter_select("wie", "Behandelaar", "Iedereen", whose, filter.whose)};
}

Json team_actions_view() {
    Json buttons = Json::array();
    for (const auto& one : workflows::team_actions)
        buttons.push_back({{"href", "/subsidies/samen/" + std::string(one.word)}, {"label", one.label}});
    return buttons;
}

}  // namespace

Response show_subsidies(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    auto filter = read_queue_filter(reader);
    const bool all_checked = !reader.one_of("vink", {"alles"}).empty();
    auto found = find_known_queue(visit, filter, reader, page_size + 1);
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    auto& cases = found.at("cases");
    const bool more = cases.size() > page_size;
    if (more) cases.erase(page_size);
    for (const auto* list : {"cases", "penalties"}) note_titles_seen(visit, found.at(list), "Subsidies");
    Json rows = Json::array();
    for (const auto& one : cases) rows.push_back(row_of(one, visit));
    const auto& risk = *filter.risk;
    Json values{{"page_title", "Subsidies"},
                {"figures", figures_of(found.at("counts"), filter)},
                {"risk", risk.word},
                {"selects", selects_of(found.at("schemes"), filter)},
                {"list_title", risk.word.empty() ? "Alle aanvragen met een termijn" : std::string(risk.label)},
                {"download_href", link_to("/subsidies.xlsx", filter.query())},
                {"download_csv_href", link_to("/subsidies.csv", filter.query())},
                {"team_actions", team_actions_view()},
                {"all_checked", all_checked},
                {"check_all_href", link_to("/subsidies", with(with_place(filter), "vink", "alles"))},
                {"has_cases", !rows.empty()},
                {"cases", rows},
                {"empty",
                 {{"empty_title", "Hier ligt niets"},
                  {"empty_text", "Er is geen aanvraag waarvan de termijn hierbij hoort."},
                  {"has_empty_link", link_to("/subsidies", filter.query()) != "/subsidies"},
                  {"empty_href", "/subsidies"},
                  {"empty_link", "Toon alles"}}},
                {"paging", paging_of(cases, more, filter)}};
    add_penalties(values, found.at("penalties"), *visit.calendar, visit.today);
    return page(request, visit, "subsidies/list", std::move(values));
}

}  // namespace bolwerk::web
