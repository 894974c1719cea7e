#include "web/view/taken_back_view.hpp"

#include <algorithm>

#include "engine/codec.hpp"
#include "engine/local_time.hpp"
#include "engine/publication.hpp"
#include "engine/take_back.hpp"
#include "web/view/history_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json line(std::string_view icon, std::string text) {
    return {{"icon", icon}, {"text", std::move(text)}, {"has_note", false}, {"note", ""}};
}

Json group(std::string_view title, Json lines) { return {{"group_title", title}, {"effects", std::move(lines)}}; }

Json letters_of(const engine::Event& step) {
    Json lines = Json::array();
    for (const auto& effect : step.effects)
        if (const auto* letter = std::get_if<engine::MakeDocument>(&effect))
            lines.push_back(line("document", "De brief “" + letter->document +
                                                 "” wordt niet verzonden. Hij blijft voor uzelf in het dossier: "
                                                 "teruggenomen, niet verzonden."));
    if (engine::publishes(step)) lines.push_back(line("document", "Het besluit wordt niet bekendgemaakt."));
    lines.push_back(line("mail",
                         "E-mails en berichten over deze stap vervallen. Een collega die het bericht al las, "
                         "hoort dat de stap is teruggenomen."));
    return lines;
}

std::string last_day(const engine::RunningDeadline& running) {
    return engine::term::stands_still_since(running.clock)
               ? "staat weer stil"
               : "is weer uiterlijk " + engine::long_date(running.clock.last_day);
}

Json terms_of(const engine::Case& after, const engine::Case& before) {
    Json lines = Json::array();
    for (const auto& running : after.deadlines)
        if (engine::deadline_of(before, running.name) == nullptr)
            lines.push_back(line("stop", "De termijn “" + running.label + "” vervalt."));
    for (const auto& running : before.deadlines) {
        const auto* is = engine::deadline_of(after, running.name);
        if (is == nullptr || *is != running)
            lines.push_back(line("clock", "De termijn “" + running.label + "” " + last_day(running) + "."));
    }
    return lines;
}

}  // namespace

Json taken_back_view(const engine::Definition& definition, const Json& last_step, const engine::Case& after) {
    const auto step = engine::event_from_json(last_step.at("event"));
    const auto before = engine::case_from_json(last_step.at("before"));
    Json groups = Json::array(
        {group("Deze stap neemt u terug",
               Json::array({line("back", engine::shown_name(step.by) + " " + past_of(definition, step.action) +
                                             ", om " + engine::local_clock(step.at) + " uur.")})),
         group("Wat er niet naar buiten gaat", letters_of(step))});
    if (auto terms = terms_of(after, before); !terms.empty()) groups.push_back(group("Termijnen", std::move(terms)));
    return groups;
}

Json waiting_view(const engine::Definition& definition, const Json& waiting, std::string_view number,
                  engine::Moment now) {
    Json view{{"has_waiting", false}, {"waiting_text", ""}, {"can_take_back", false}, {"take_back_href", ""}};
    const auto until =
        waiting.is_null() ? std::nullopt : std::optional(engine::parse_moment(waiting.at("until").get<std::string>()));
    if (!until || !*until || **until <= now) return view;
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(**until - now).count();
    const auto clock = engine::local_clock(**until) + " uur";
    const auto by = waiting.at("by").get<std::string>();
    const auto what = past_of(definition, waiting.at("action").get<std::string>());
    const bool mine = waiting.at("mine").is_boolean() && waiting.at("mine").get<bool>();
    view["has_waiting"] = true;
    view["can_take_back"] = mine;
    view["take_back_href"] = "/zaken/" + std::string(number) + "/acties/" + std::string(engine::take_back);
    view["waiting_text"] =
        mine ? "U kunt deze stap nog " + std::to_string(minutes) + (minutes == 1 ? " minuut" : " minuten") +
                   " terugnemen, tot " + clock + ". Tot dan gaat er niets naar buiten."
             : by + " " + what + ". Tot " + clock + " gaat er niets naar buiten en kan " + by + " de stap terugnemen.";
    return view;
}

Json busy_view(engine::Moment until) {
    return {{"has_waiting", true},
            {"waiting_text", "Een andere organisatie is tot " + engine::local_clock(until) +
                                 " uur met deze zaak bezig. Tot dan kunt u er niets aan doen."},
            {"can_take_back", false},
            {"take_back_href", ""}};
}

void leave_out_taken_back(std::vector<engine::Event>& events) {
    std::vector<std::int64_t> undone;
    for (const auto& event : events)
        if (const auto step = engine::taken_back_by(event); step != 0)
            undone.insert(undone.end(), {step, event.sequence});
    std::erase_if(
        events, [&](const engine::Event& event) { return std::ranges::find(undone, event.sequence) != undone.end(); });
}

}  // namespace bolwerk::web
