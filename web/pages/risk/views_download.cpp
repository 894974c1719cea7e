#include <algorithm>
#include <memory>
#include <stdexcept>
#include <utility>

#include "engine/local_time.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/export/copy_mark.hpp"
#include "web/export/download.hpp"
#include "web/pages/risk/pages.hpp"
#include "web/pages/risk/view_filter.hpp"
#include "web/pages/risk/view_rows.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::size_t rows_at_once = 1000;

Row file_row(const Json& one) {
    const auto at = engine::parse_moment(text_of(one, "at")).value();
    return {engine::local_date(at),       engine::local_stamp(at), text_of(one, "who"),
            text_of(one, "organisation"), text_of(one, "number"),  "V" + std::to_string(one.at("level").get<int>()),
            text_of(one, "what"),         text_of_taking(one),     text_of(one, "purpose")};
}

/// The rows that a file holds, and one more when there are more; with the highest level of each case in it.
struct Taken {
    std::vector<Row> rows;
    Json levels = Json::object();

    void add(const Json& one) {
        const auto number = text_of(one, "number");
        const int level = one.at("level").get<int>();
        if (!number.empty() && rows.size() < most_rows) levels[number] = std::max(levels.value(number, 0), level);
        rows.push_back(file_row(one));
    }
};

Taken all_views(const Visit& visit, const ViewFilter& filter) {
    Taken taken;
    std::optional<std::int64_t> before;
    while (taken.rows.size() <= most_rows) {
        const auto found = find_views(visit, filter, before, rows_at_once).at("views");
        for (const auto& one : found) taken.add(one);
        if (found.size() < rows_at_once) break;
        before = found.back().at("id").get<std::int64_t>();
    }
    return taken;
}

/// What stands on the file, once it is in the log that it leaves; an empty one says nothing about anybody.
std::string noted_mark(const Visit& visit, const Json& levels) {
    if (levels.empty()) return {};
    const auto taken = taken_out(visit.ask("view_log/take_out_log", {{"levels", levels}}));
    if (!taken) throw std::runtime_error("Expected to note that the log of views leaves, but it was not");
    return copy_mark(*taken);
}

}  // namespace

Response download_views(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto filter = read_view_filter(reader);
    if (find_views(visit, filter, std::nullopt, 1).is_null()) return not_found(request, visit);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    auto taken = all_views(visit, filter);
    Table table{.name = "inzage-" + engine::iso(visit.today),
                .title = "Inzage",
                .columns = {{"Dag", 12},
                            {"Moment", 24},
                            {"Wie", 24},
                            {"Organisatie", 28},
                            {"Zaak", 16},
                            {"Niveau", 8},
                            {"Wat", 44},
                            {"Uitgifte", 30},
                            {"Doel", 44}},
                .next = {},
                .mark = noted_mark(visit, taken.levels)};
    table.next = [rows = std::make_shared<std::vector<Row>>(std::move(taken.rows))] {
        return std::exchange(*rows, {});
    };
    return download(std::move(table), request.path);
}

}  // namespace bolwerk::web
