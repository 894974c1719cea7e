#include <memory>
#include <utility>

#include "engine/money.hpp"
#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/export/download.hpp"
#include "web/pages/allocation/find_tender.hpp"
#include "web/pages/allocation/lottery.hpp"
#include "web/pages/allocation/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Lottery lottery_of(const TenderPage& page) { return {page.found, shared_places_of(page), tender_href(page.found)}; }

std::vector<Row> ranking_rows(const Json& places) {
    std::vector<Row> rows;
    for (const auto& one : places) {
        const auto rank = one.at("rank").get<int>();
        rows.push_back({rank == 0 ? std::string("–") : std::to_string(rank), text_of(one, "number"),
                        text_of(one, "points"), engine::amount_text({one.at("granted_cents").get<std::int64_t>()}),
                        text_of(one, "because"), text_of(one, "motivation")});
    }
    return rows;
}

}  // namespace

Json find_tender(const Request& request, const Visit& visit) {
    const std::string number(request.capture("number"));
    return visit.ask("tender/show", {{"scheme", std::string(request.capture("scheme"))},
                                     {"period", std::string(request.capture("period"))},
                                     {"number", number}});
}

Response show_tender(const Request& request, Visit& visit) {
    const auto found = find_tender(request, visit);
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    note_titles_seen(visit, found.at("applications"), "Rangschikking van een tender");
    const auto tender = tender_page(found);
    auto values = tender_view(tender);
    add_lottery(values, lottery_of(tender));
    return page(request, visit, "allocation/tender", std::move(values));
}

Response fix_ranking(const Request& request, Visit& visit) {
    const auto found = find_tender(request, visit);
    if (found.is_null() || !found.at("may_assess").get<bool>()) return not_found(request, visit);
    const auto tender = tender_page(found);
    if (const auto why_not = why_not_fixed(tender); !why_not.empty()) return refusal(request, visit, why_not);
    try {
        visit.ask("tender/fix", {{"scheme", text_of(found, "scheme")},
                                 {"period", text_of(found, "period")},
                                 {"places", places_to_keep(tender)}});
    } catch (const db::DatabaseError& error) {
        if (error.constraint != "tender_ranking_pkey") throw;
        return refusal(request, visit, "De ranglijst is al vastgesteld.");
    }
    return done(request, tender_href(found), "De ranglijst is vastgesteld. Zij hoort nu bij elk besluit.");
}

Response draw_lots_of_tender(const Request& request, Visit& visit) {
    const auto found = find_tender(request, visit);
    return found.is_null() ? not_found(request, visit) : hold_lottery(request, visit, lottery_of(tender_page(found)));
}

Response download_ranking(const Request& request, Visit& visit) {
    const auto found = find_tender(request, visit);
    if (found.is_null() || found.at("ranking").is_null()) return not_found(request, visit);
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    auto rows = std::make_shared<std::vector<Row>>(ranking_rows(found.at("ranking").at("places")));
    return download(
        {.name = "ranglijst-" + text_of(found, "scheme") + "-" + text_of(found, "period"),
         .title = "Ranglijst",
         .columns =
             {{"Plaats", 8}, {"Aanvraag", 16}, {"Punten", 10}, {"Subsidie", 14}, {"Uitkomst", 40}, {"Motivering", 80}},
         .next = [rows] { return std::exchange(*rows, {}); }},
        request.path);
}

}  // namespace bolwerk::web
