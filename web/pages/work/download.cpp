#include "web/export/download.hpp"

#include "web/app/unknown_filter.hpp"
#include "web/pages/documents/marked_list.hpp"
#include "web/pages/work/pages.hpp"
#include "web/pages/work/work_query.hpp"
#include "web/pages/work/work_view.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr int rows_at_once = 500;

Row row_of(const Visit& visit, const Json& task) {
    const auto* definition = visit.definition(text_of(task, "workflow"));
    const auto state = badge_of(definition, text_of(task, "state"));
    const auto due = due_of(task);
    const auto name = text_of(task, "assignee");
    const auto without = task.at("still").get<bool>() ? "klok staat stil"
                         : waits(task, definition)    ? "wacht op een ander"
                                                      : "";
    return {due ? Cell(*due) : Cell(without),
            text_of(task, "label"),
            text_of(task, "number"),
            text_of(task, "title"),
            text_of(task, "park"),
            text_of(task, "municipality"),
            state.at("label").get<std::string>(),
            name.empty() ? "Nog niemand" : name};
}

/// Walks on from the last row that was given.
struct WorkRows {
    Visit visit;
    WorkFilter filter;
    WorkPlace from;
    bool done = false;

    std::optional<std::vector<ListedRow>> operator()() {
        if (done) return std::nullopt;
        const auto found = find_work(visit, filter, from, rows_at_once);
        const auto& tasks = found.at("tasks");
        const auto stays = more_confidential_than(visit, tasks, ceiling_of_files);
        const auto confidential = more_confidential_than(visit, tasks, 1);
        std::vector<ListedRow> rows;
        for (std::size_t index = 0; index < tasks.size(); ++index) {
            const auto number = text_of(tasks[index], "number");
            if (!is_repeated(tasks, index) && !stays.contains(number))
                rows.push_back({row_of(visit, tasks[index]), confidential.contains(number) ? number : ""});
        }
        done = tasks.size() < rows_at_once;
        if (!tasks.empty())
            from = {tasks.back().at("still").get<bool>(), text_of(tasks.back(), "due"),
                    tasks.back().at("id").get<std::int64_t>()};
        return rows;
    }
};

}  // namespace

Response download_work(const Request& request, Visit& visit) {
    const auto filter = read_work_filter(request.query, visit.definitions(), visit.today);
    if (auto refused = refuse_unknown(request, visit, filter.left_out)) return *std::move(refused);
    Table table{.name = "mijn-werk-" + engine::iso(visit.today),
                .title = "Mijn werk",
                .columns = {{"Uiterlijk", 14},
                            {"Taak", 40},
                            {"Zaak", 16},
                            {"Titel", 40},
                            {"Terrein", 28},
                            {"Gemeente", 20},
                            {"Status", 22},
                            {"Behandelaar", 22}},
                .next = {},
                .remark = "Taken bij zaken met informatie van het RIEC staan nooit in dit bestand."};
    return download(marked_list(visit, std::move(table), WorkRows{visit, filter, filter.from}, "Lijst Mijn werk"),
                    request.path);
}

}  // namespace bolwerk::web
