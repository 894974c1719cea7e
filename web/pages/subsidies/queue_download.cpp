#include "engine/money.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/export/download.hpp"
#include "web/pages/subsidies/pages.hpp"
#include "web/pages/subsidies/queue_query.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::size_t rows_at_once = 1000;

Row row_of(const Site& site, const Json& one) {
    const auto* definition = site.definition(text_of(one, "workflow"));
    const auto due = engine::parse_iso_date(text_of(one, "due"));
    const auto& asked = one.at("requested_cents");
    return {text_of(one, "number"),
            text_of(one, "title"),
            definition == nullptr ? text_of(one, "workflow") : std::string(definition->title),
            text_of(one, "organisation"),
            text_of(one, "scheme"),
            asked.is_number_integer() ? engine::amount_text({asked.get<std::int64_t>()}) : std::string{},
            badge_of(definition, text_of(one, "state")).at("label").get<std::string>(),
            text_of(one, "term"),
            due ? Cell(*due) : Cell(std::string("klok staat stil")),
            assignee_text(definition, text_of(one, "state"), text_of(one, "assignee"))};
}

/// Walks on from the last row that was given.
struct QueueRows {
    Visit visit;
    QueueFilter filter;
    bool done = false;

    std::vector<Row> operator()() {
        std::vector<Row> rows;
        if (done) return rows;
        const auto found = find_queue(visit, filter, rows_at_once);
        const auto& cases = found.at("cases");
        for (const auto& one : cases) rows.push_back(row_of(visit.site, one));
        done = cases.size() < rows_at_once;
        if (!cases.empty()) follow(filter, cases.back());
        return rows;
    }
};

}  // namespace

Response download_subsidies(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    auto filter = read_queue_filter(reader);
    if (find_known_queue(visit, filter, reader, 1).is_null()) return not_found(request, visit);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    return download({.name = "subsidies-" + engine::iso(visit.today),
                     .title = "Subsidies",
                     .columns = {{"Zaak", 16},
                                 {"Titel", 40},
                                 {"Soort", 20},
                                 {"Aanvrager", 30},
                                 {"Regeling", 40},
                                 {"Gevraagd", 14},
                                 {"Status", 22},
                                 {"Termijn", 28},
                                 {"Uiterlijk", 14},
                                 {"Behandelaar", 22}},
                     .next = QueueRows{visit, filter}},
                    request.path);
}

}  // namespace bolwerk::web
