#include "web/export/download.hpp"

#include "engine/local_time.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/cases_list/case_list_view.hpp"
#include "web/pages/cases_list/case_query.hpp"
#include "web/pages/cases_list/pages.hpp"
#include "web/pages/documents/marked_list.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr int rows_at_once = 1000;

Cell day_of(const Json& row) {
    const auto day = engine::parse_iso_date(text_of(row, "due"));
    if (day) return *day;
    return std::string(row.at("paused").get<bool>() ? "klok staat stil" : "");
}

Row row_of(const Visit& visit, const Json& row) {
    const auto* definition = visit.definition(text_of(row, "workflow"));
    const auto changed = engine::parse_moment(text_of(row, "changed_at"));
    return {text_of(row, "number"),
            text_of(row, "title"),
            definition == nullptr ? text_of(row, "workflow") : std::string(definition->title),
            text_of(row, "park"),
            text_of(row, "municipality"),
            badge_of(definition, text_of(row, "state")).at("label").get<std::string>(),
            day_of(row),
            assignee_text(definition, text_of(row, "state"), text_of(row, "assignee")),
            text_of(row, "organisation"),
            changed ? Cell(engine::local_date(*changed)) : Cell(std::string{})};
}

/// Walks on from the last row that was given.
struct CaseRows {
    Visit visit;
    Json wanted;
    Place from;
    bool done = false;

    std::optional<std::vector<ListedRow>> operator()() {
        if (done) return std::nullopt;
        const auto found = find_cases(visit, wanted, from, false, rows_at_once, rows_at_once);
        const auto& cases = found.at("cases");
        const auto confidential = more_confidential_than(visit, cases, 1);
        std::vector<ListedRow> rows;
        for (const auto& one : cases) {
            const auto number = text_of(one, "number");
            rows.push_back({row_of(visit, one), confidential.contains(number) ? number : ""});
        }
        done = cases.size() < rows_at_once;
        if (!cases.empty()) from = place_of(cases.back());
        return rows;
    }
};

}  // namespace

Response download_cases(const Request& request, Visit& visit) {
    const auto filter = read_case_filter(request.query, visit.definitions());
    if (auto refused = refuse_unknown(request, visit, filter.left_out)) return *std::move(refused);
    auto wanted = filter.wanted();
    wanted["ceiling"] = ceiling_of_files;
    const auto first = find_cases(visit, wanted, {"infinity", 0}, false, 1, 1);
    const bool reads_more = first.at("reads_v3").get<bool>();
    Table table{.name = "zaken-" + engine::iso(visit.today),
                .title = "Zaken",
                .columns = {{"Zaak", 16},
                            {"Titel", 40},
                            {"Soort", 18},
                            {"Terrein", 28},
                            {"Gemeente", 20},
                            {"Status", 22},
                            {"Uiterlijk", 14},
                            {"Behandelaar", 22},
                            {"Eigenaar", 26},
                            {"Gewijzigd", 12}},
                .next = {},
                .remark = reads_more ? "Zaken met informatie van het RIEC staan niet in dit bestand." : ""};
    return download(marked_list(visit, std::move(table), CaseRows{visit, wanted, {"infinity", 0}}, "Lijst van zaken"),
                    request.path);
}

}  // namespace bolwerk::web
