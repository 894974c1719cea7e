#include <algorithm>
#include <set>

#include "engine/codec.hpp"
#include "engine/local_time.hpp"
#include "web/pages/cases/loaded_case.hpp"
#include "web/pages/cases/pages.hpp"
#include "web/view/diagram_view.hpp"
#include "web/view/history_view.hpp"
#include "web/view/taken_back_view.hpp"

namespace bolwerk::web {

using engine::Json;

Response show_process(const Request& request, Visit& visit) {
    const auto file = load_case(visit, request.capture("number"));
    if (!file) return not_found(request, visit);
    const auto around = visit.ask("case_page/around", {{"number", file->subject().number}});
    if (around.is_null()) return not_found(request, visit);
    Json rows = Json::array();
    std::vector<engine::Event> path;
    for (const auto& one : around.at("history")) path.push_back(engine::event_from_json(one));
    leave_out_taken_back(path);
    std::erase_if(path, [](const engine::Event& event) { return event.from == event.to; });
    for (const auto& event : path)
        rows.push_back({{"time_text", engine::local_stamp(event.at)},
                        {"action_label", past_of(file->definition, event.action)},
                        {"actor", engine::shown_name(event.by)},
                        {"from", engine::state_of(file->definition, event.from).label},
                        {"to", engine::state_of(file->definition, event.to).label}});
    Json values{{"page_title", "Proces van " + file->subject().number},
                {"path_rows", rows},
                {"workflow_href", "/werkwijze/" + std::string(file->definition.id)}};
    add_case_head(values, *file, visit, "Proces");
    add_diagram(values, file->definition, path, file->subject().state);
    return page(request, visit, "cases/process", std::move(values));
}

}  // namespace bolwerk::web
