#include "web/pages/cases/panels.hpp"

#include <algorithm>
#include <map>

#include "engine/desk.hpp"
#include "engine/local_time.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/broken_word.hpp"
#include "web/view/due_view.hpp"
#include "web/view/fact_view.hpp"
#include "web/view/form_view.hpp"
#include "web/view/road.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json step(std::size_t index, std::string_view label, const std::string& note, std::string_view kind,
          std::string_view spoken) {
    return {{"index", index},
            {"label", label},
            {"shown_label", with_soft_hyphens(label)},
            {"note", note},
            {"step_class", kind},
            {"is_done", kind == "done"},
            {"is_now", kind == "now"},
            {"spoken", spoken}};
}

/// What the case chose from lists: around it stand the names of those choices, and the facts hold lists of their own.
Json chosen_from(const engine::Form& form, const LoadedCase& file, const Json& around) {
    auto lists = around.at("names").at("chosen");
    for (const auto& field : form)
        if (const std::string name(field.catalogue); !lists.contains(name) && file.loaded.facts.contains(name))
            lists[name] = listed(file.loaded.facts, name);
    return lists;
}

/// What is asked where something is added to a list: the last answer says nothing of the case as a whole.
std::vector<std::string_view> fields_of_entries(const engine::Definition& definition) {
    std::vector<std::string_view> names;
    for (const auto& action : definition.actions)
        if (action.entry && action.form != nullptr)
            for (const auto& field : *action.form) names.push_back(field.name);
    return names;
}

bool is_empty(const Json& value) { return value.is_null() || value == "" || (value.is_array() && value.empty()); }

/// Every other field of the workflow's forms that holds a value, each once, in the order of the table.
Json filled_fields(const LoadedCase& file, const Json& around) {
    Json facts = Json::array();
    auto seen = fields_of_entries(file.definition);
    for (const auto& action : file.definition.actions) {
        if (action.form == nullptr) continue;
        engine::Form form;
        for (const auto& field : *action.form) {
            const auto value = file.subject().data.find(field.name);
            const bool empty = value == file.subject().data.end() || is_empty(*value) || field.name == "title";
            if (empty || std::ranges::find(seen, field.name) != seen.end()) continue;
            seen.push_back(field.name);
            form.push_back(field);
        }
        for (auto& one : facts_view(form, file.subject().data, chosen_from(form, file, around)))
            facts.push_back(std::move(one));
    }
    return facts;
}

std::string party_label(const engine::Definition& definition, std::string_view key) {
    for (const auto& one : definition.steps)
        for (const auto& role : one.who)
            if (role.party == key) return std::string(role.label);
    return "doet mee";
}

Json link_row(const Json& one, const Visit& visit, std::string_view relation) {
    const auto* definition = visit.definition(one.at("workflow").get<std::string>());
    std::optional<engine::Date> due;
    if (one.at("due").is_string())
        if (const auto day = engine::parse_iso_date(one.at("due").get<std::string>())) due = *day;
    return {{"href", "/zaken/" + one.at("number").get<std::string>()},
            {"number", one.at("number")},
            {"title", one.at("title")},
            {"relation", relation.empty() && definition != nullptr ? definition->title : relation},
            {"owner", one.at("organisation").is_string() ? one.at("organisation") : Json("")},
            {"state", badge_of(definition, one.at("state").get<std::string>())},
            {"due", due_view(due, visit.today, one.at("paused"))}};
}

}  // namespace

void add_steps(Json& values, const LoadedCase& file, const std::vector<engine::Event>& events, engine::Date today) {
    std::map<std::string_view, engine::Moment> reached;
    for (const auto& event : events)
        if (event.from != event.to) reached.emplace(event.to, event.at);
    auto line = road_of(file.definition);
    const auto& state = file.subject().state;
    const auto now = std::ranges::find(line, state);
    if (now == line.end()) {
        std::erase_if(line, [&](std::string_view one) { return !reached.contains(one); });
        line.push_back(state);
    }
    const auto position = std::ranges::find(line, state) - line.begin();
    const bool ended = engine::state_of(file.definition, state).final;
    Json steps = Json::array();
    for (std::size_t index = 0; index < line.size(); ++index) {
        const auto at = reached.find(line[index]);
        const auto day = at == reached.end() ? "" : near_date(engine::local_date(at->second), today);
        const auto label = engine::state_of(file.definition, line[index]).label;
        const auto here = static_cast<std::ptrdiff_t>(index);
        if (here < position || (here == position && ended))
            steps.push_back(step(index + 1, label, day, "done", "klaar"));
        else if (here == position)
            steps.push_back(step(index + 1, label, "nu, sinds " + day, "now", "hier is de zaak nu"));
        else
            steps.push_back(step(index + 1, label, "", "todo", "nog niet begonnen"));
    }
    values["has_steps"] = steps.size() > 1;
    values["steps"] = steps;
}

void add_facts(Json& values, const LoadedCase& file, const Json& around) {
    const auto text = [&](const char* key) {
        return around.at(key).is_string() ? around.at(key).get<std::string>() : std::string{};
    };
    Json facts = Json::array(
        {fact("Soort zaak", std::string(file.definition.title), "/werkwijze/" + std::string(file.definition.id)),
         fact("Nummer", file.subject().number), fact("Eigenaar", text("organisation"))});
    if (const auto& park = around.at("park"); !park.is_null())
        facts.push_back(fact("Terrein", text_of(park, "name"), "/terreinen/" + park.at("rin").get<std::string>()));
    if (!text("municipality").empty()) facts.push_back(fact("Gemeente", text("municipality")));
    if (file.definition.id == "progress_report")
        facts.push_back(fact("Rapportage", "Lees de rapportage", "/rapportages/" + file.subject().number));
    values["facts"] = facts;
    const auto fields = filled_fields(file, around);
    values["fact_groups"] = Json::array();
    if (!fields.empty())
        values["fact_groups"].push_back({{"group_id", "ingevuld"},
                                         {"group_title", "Wat is ingevuld"},
                                         {"has_group_note", false},
                                         {"group_note", ""},
                                         {"facts", fields}});
    std::map<std::int64_t, std::string> names;
    for (const auto& one : around.at("names").at("parties")) names[one.at("organisation")] = one.at("name");
    values["parties"] = Json::array({{{"name", text("organisation")}, {"role_text", "eigenaar van de zaak"}}});
    for (const auto& party : file.subject().parties)
        values["parties"].push_back(
            {{"name", names[party.organisation]}, {"role_text", party_label(file.definition, party.key)}});
    values["access_href"] = "/zaken/" + file.subject().number + "/toegang";
}

void add_links(Json& values, const LoadedCase& file, const Json& around, const Visit& visit) {
    Json links = Json::array();
    for (const auto& one : around.at("above")) links.push_back(link_row(one, visit, file.definition.tied_as));
    for (const auto& one : around.at("below")) links.push_back(link_row(one, visit, ""));
    values["has_links"] = !links.empty();
    values["links_title"] = "Gekoppelde zaken";
    values["has_links_note"] = false;
    values["links_note"] = "";
    values["links"] = links;
}

}  // namespace bolwerk::web
