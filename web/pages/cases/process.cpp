#include <algorithm>
#include <set>

#include "engine/codec.hpp"
#include "engine/local_time.hpp"
#include "web/pages/cases/loaded_case.hpp"
#include "web/pages/cases/pages.hpp"
#include "web/pages/subsidies/from_outside.hpp"
#include "web/view/diagram_view.hpp"
#include "web/view/history_view.hpp"
#include "web/view/taken_back_view.hpp"

namespace bolwerk::web {

using engine::Json;

namespace {

/// The steps that brought the case somewhere else, newest first; from outside those that were told.
std::vector<engine::Event> path_of(const LoadedCase& file, const Json& history, bool outside) {
    std::vector<engine::Event> path;
    for (const auto& one : history) path.push_back(engine::event_from_json(one));
    leave_out_taken_back(path);
    std::erase_if(path, [](const engine::Event& event) { return event.from == event.to; });
    return outside ? told_events(path, file.subject().organisation) : path;
}

std::string_view label_for(const engine::StateInfo& state, bool outside) {
    return outside && !state.to_applicant.empty() ? state.to_applicant : state.label;
}

Json path_row(const LoadedCase& file, const engine::Event& event, bool outside) {
    const auto& definition = file.definition;
    const auto told = outside ? told_sentence(event, file.subject().organisation) : std::string_view{};
    return {{"time_text", engine::local_stamp(event.at)},
            {"action_label", told.empty() ? std::string(past_of(definition, event.action)) : std::string(told)},
            {"actor", engine::shown_name(event.by)},
            {"from", label_for(engine::state_of(definition, event.from), outside)},
            {"to", label_for(engine::state_of(definition, event.to), outside)}};
}

}  // namespace

Response show_process(const Request& request, Visit& visit) {
    const auto file = load_case(visit, request.capture("number"));
    if (!file) return not_found(request, visit);
    const auto around = visit.ask("case_page/around", {{"number", file->subject().number}});
    if (around.is_null()) return not_found(request, visit);
    const bool outside = reads_from_outside(*file, visit);
    const auto path = path_of(*file, around.at("history"), outside);
    Json rows = Json::array();
    for (const auto& event : path) rows.push_back(path_row(*file, event, outside));
    Json values{{"page_title", "Proces van " + file->subject().number},
                {"path_rows", rows},
                {"workflow_href", "/werkwijze/" + std::string(file->definition.id)}};
    add_case_head(values, *file, visit, "Proces");
    add_diagram(values, file->definition, path, outside && !path.empty() ? path.front().to : file->subject().state);
    return page(request, visit, "cases/process", std::move(values));
}

}  // namespace bolwerk::web
