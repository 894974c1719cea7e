#include "web/pages/work/work_view.hpp"

#include "engine/waits.hpp"
#include "web/pages/work/work_figures.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/due_view.hpp"
#include "web/view/link.hpp"
#include "web/view/paging.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Date;
using engine::Json;

const engine::Definition* definition_of(const WorkPage& page, std::string_view id) {
    for (const auto& definition : page.definitions)
        if (definition.id == id) return &definition;
    return nullptr;
}

Json task_view(const WorkPage& page, const Json& task) {
    const auto number = text_of(task, "number");
    const auto name = text_of(task, "assignee");
    const bool mine = task.at("mine").is_boolean() && task.at("mine").get<bool>();
    const auto behalf = text_of(page.found.at("behalf"), text_of(task, "desk"));
    const auto* definition = definition_of(page, text_of(task, "workflow"));
    return {{"due", waits(task, definition) ? waiting_view()
                                            : due_view(due_of(task), page.today, task.at("still").get<bool>())},
            {"href", "/zaken/" + number},
            {"task", task.at("label")},
            {"case_number", number},
            {"case_title", task.at("title")},
            {"park", text_of(task, "park")},
            {"municipality", text_of(task, "municipality")},
            {"state", badge_of(definition, text_of(task, "state"))},
            {"assignee", mine           ? "U"
                         : name.empty() ? "Nog niemand"
                                        : name},
            {"has_on_behalf_of", !behalf.empty()},
            {"on_behalf_of", behalf}};
}

Json groups_of(const WorkPage& page, std::size_t shown) {
    Json groups = Json::array();
    std::optional<WorkGroup> current;
    const auto& tasks = page.found.at("tasks");
    for (std::size_t index = 0; index < shown; ++index) {
        if (is_repeated(tasks, index)) continue;
        const auto group = group_of(tasks[index], page.today);
        if (group != current)
            groups.push_back({{"label", group_label(group)},
                              {"count", count_text(count_of(page.found, group))},
                              {"is_late", group == WorkGroup::late},
                              {"tasks", Json::array()}});
        current = group;
        groups.back()["tasks"].push_back(task_view(page, tasks[index]));
    }
    return groups;
}

Json paging_of(const WorkPage& page, std::size_t shown) {
    const auto& tasks = page.found.at("tasks");
    Pages pages{.text = std::to_string(work_page_size) + " taken per pagina",
                .newer_label = "Naar de eerste taken",
                .older_label = "Volgende taken"};
    if (!page.filter.from_the_start) pages.newer = link_to("/", page.filter.query);
    if (shown < tasks.size()) {
        const auto& last = tasks[shown - 1];
        const WorkPlace place{last.at("still").get<bool>(), text_of(last, "due"), last.at("id").get<std::int64_t>()};
        pages.older = link_to("/", with(page.filter.query, "na", place_text(place)));
    }
    if (pages.newer.empty() && pages.older.empty()) pages.text = tasks.empty() ? "0 taken" : "Dit zijn alle taken";
    return paging(pages);
}

Json empty_of(const WorkPage& page) {
    const bool all = page.filter.query.empty();
    return {{"empty_title", all ? "U bent bij" : "Niets gevonden"},
            {"empty_text", all ? "Er wacht niets op u of uw rollen." : "Er zijn geen taken met deze filters."},
            {"has_empty_link", true},
            {"empty_href", all ? "/zaken" : "/"},
            {"empty_link", all ? "Bekijk alle zaken" : "Toon alle taken"}};
}

}  // namespace

std::optional<Date> due_of(const Json& row) {
    const auto day = engine::parse_iso_date(text_of(row, "due"));
    return day ? std::optional(*day) : std::nullopt;
}

WorkGroup group_of(const Json& task, Date today) {
    if (task.at("still").get<bool>()) return WorkGroup::still;
    const auto due = due_of(task);
    if (!due || *due > end_of_week(today)) return WorkGroup::later;
    return *due < today ? WorkGroup::late : WorkGroup::this_week;
}

bool waits(const Json& task, const engine::Definition* definition) {
    if (definition == nullptr || task.at("kind") != "main" || task.at("still").get<bool>() || due_of(task))
        return false;
    const auto desk = text_of(task, "desk");
    return engine::waits_for_another(*definition, text_of(task, "state"), desk.substr(0, desk.find('@')));
}

bool is_repeated(const Json& tasks, std::size_t index) {
    if (index == 0 || tasks[index].at("kind") != "main") return false;
    const auto &one = tasks[index], &before = tasks[index - 1];
    return before.at("kind") == "main" && before.at("number") == one.at("number");
}

ListWithViews work_views(const std::vector<engine::Definition>& definitions, Date today) {
    return {.page = "work",
            .path = "/",
            .keep_at = "/mijn-werk/weergaven",
            .label = "Mijn werk",
            .understood = [&definitions, today](const Fields& sent) {
                return read_work_filter(sent, definitions, today).query;
            }};
}

Json work_view(const WorkPage& page) {
    const auto& tasks = page.found.at("tasks");
    const auto shown = std::min<std::size_t>(tasks.size(), work_page_size);
    Json values{{"page_title", "Mijn werk"},
                {"once_key", ""},
                {"can_start_case", page.may_start},
                {"download_href", link_to("/mijn-werk.xlsx", page.filter.query)}};
    add_figures(values, page);
    add_kept_views(values, work_views(page.definitions, page.today), page.found.at("views"), page.filter.query);
    values["has_tasks"] = !tasks.empty();
    values["groups"] = groups_of(page, shown);
    values["empty"] = empty_of(page);
    values["paging"] = paging_of(page, shown);
    add_aside(values, page);
    return values;
}

}  // namespace bolwerk::web
