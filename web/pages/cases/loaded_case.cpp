#include "web/pages/cases/loaded_case.hpp"

#include <algorithm>

#include "engine/advice.hpp"
#include "engine/desk.hpp"
#include "engine/due.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/clock_view.hpp"
#include "web/view/print_view.hpp"
#include "workflows/intervention/themes.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json catalogue(const Visit& visit, const std::string& name) {
    auto list = visit.ask("catalogue/list", {{"list", name}});
    for (auto& one : list) one["group"] = workflows::theme_of(one.at("category").get<std::string>());
    return list;
}

/// The deadline that counts first; a right that is over counts for nobody.
const engine::RunningDeadline* nearest(const engine::Case& subject, engine::Date today) {
    const engine::RunningDeadline* first = nullptr;
    for (const auto& running : subject.deadlines) {
        const bool lapsed = engine::is_a_right(running) && running.clock.last_day < today;
        if (!lapsed && (first == nullptr || running.clock.last_day < first->clock.last_day)) first = &running;
    }
    return first;
}

std::optional<LoadedCase> with_definition(const Visit& visit, engine::Result<engine::Loaded> loaded) {
    if (!loaded) return std::nullopt;
    if (loaded->subject.compartment >= engine::Compartment::municipal)
        visit.ask("view_log/note", {{"number", loaded->subject.number}});
    const auto& definition = engine::definition_of(rules_of(visit), loaded->subject.workflow);
    return LoadedCase{std::move(*loaded), definition};
}

Json crumb(std::string_view label, const std::string& href, bool current) {
    return {{"label", label}, {"href", href}, {"current", current}};
}

}  // namespace

engine::Asker asker_of(const Visit& visit) { return {.session = visit.session}; }

engine::Rules rules_of(const Visit& visit) { return {visit.definitions(), *visit.calendar}; }

engine::Ask ask_for(const Visit& visit, std::string_view number, bool organisations) {
    return {.asker = asker_of(visit), .number = std::string(number), .desk = true, .organisations = organisations};
}

std::optional<LoadedCase> load_case(const Visit& visit, std::string_view number) {
    return load_case(visit, ask_for(visit, number, true));
}

std::optional<LoadedCase> load_case(const Visit& visit, const engine::Ask& ask) {
    db::CaseStore store(visit.site.pool);
    return with_definition(visit, store.load(ask));
}

std::optional<LoadedCase> read_case(const Visit& visit, Json answer) {
    return with_definition(visit, db::loaded(std::move(answer)));
}

const engine::ActionInfo* find_action(const engine::Definition& definition, std::string_view id) {
    for (const auto* actions : {&definition.actions, &engine::desk_actions()}) {
        const auto found = std::ranges::find(*actions, id, &engine::ActionInfo::id);
        if (found != actions->end() && !found->timer) return &*found;
    }
    return nullptr;
}

const engine::Form& form_of(const engine::ActionInfo& action) {
    static const engine::Form nothing;
    return action.form == nullptr ? nothing : *action.form;
}

Json lists_for(const Visit& visit, const engine::Form& form, const Json& facts) {
    Json lists = Json::object();
    for (const auto& field : form) {
        const std::string name(field.catalogue);
        if (name.empty() || lists.contains(name)) continue;
        lists[name] = facts.contains(name) ? listed(facts, name) : catalogue(visit, name);
    }
    return lists;
}

Json lists_for(const Visit& visit, const engine::Form& form, const LoadedCase& file) {
    const auto names = [&](std::string_view list) {
        return std::ranges::find(form, list, &engine::Field::catalogue) != form.end();
    };
    const auto rules = rules_of(visit);
    const auto question = engine::question_of(file.loaded, "", nullptr, rules, visit.now);
    if (names("colleagues"))
        return lists_for(visit, form, Json{{"colleagues", engine::who_can_take_over(file.definition, question)}});
    if (names("files_to_withdraw")) return Json{{"files_to_withdraw", files_to_withdraw(visit, file)}};
    if (names("advisers") && file.loaded.facts.contains("advisers"))
        return lists_for(visit, form, engine::who_can_be_asked(question));
    return lists_for(visit, form, file.loaded.facts);
}

Json files_to_withdraw(const Visit& visit, const LoadedCase& file) {
    Json list = Json::array();
    const auto around = visit.ask("case_page/around", {{"number", file.subject().number}});
    if (around.is_null()) return list;
    for (const auto& one : around.at("files"))
        if (one.at("may_withdraw") == true &&
            one.at("level").get<int>() <= static_cast<int>(file.subject().compartment))
            list.push_back({{"value", std::to_string(one.at("id").get<std::int64_t>())}, {"label", one.at("name")}});
    return list;
}

Json listed(const Json& facts, const std::string& name) {
    Json list = Json::array();
    for (const auto& one : facts.at(name)) {
        if (one.contains("value")) {
            list.push_back({{"value", one.at("value")}, {"label", one.at("label")}});
            continue;
        }
        auto label = one.at("name").get<std::string>();
        if (one.contains("organisation_name")) label += ", " + one.at("organisation_name").get<std::string>();
        list.push_back({{"value", std::to_string(one.at("id").get<std::int64_t>())}, {"label", label}});
    }
    return list;
}

Response back_to_case(const Request& request, const engine::Performed& done, std::string_view anchor,
                      std::string_view sentence, Json values) {
    const auto href = done.readable ? "/zaken/" + done.number : std::string("/");
    values["number"] = done.number;
    values["href"] = href;
    if (request.wants_json()) return Response::json(values);
    if (done.readable) return redirect_with(href + std::string(anchor), "ok", sentence);
    return redirect_with(href, "ok", std::string(sentence) + " U doet niet meer mee aan deze zaak.");
}

void add_case_head(Json& values, const LoadedCase& file, const Visit& visit, std::string_view last_crumb) {
    const auto& subject = file.subject();
    const auto href = "/zaken/" + subject.number;
    const auto* term = nearest(subject, visit.today);
    values["case"] = {
        {"number", subject.number},
        {"title", subject.title},
        {"href", href},
        {"version", subject.version},
        // "Interventie INT-2026-0047", but not "BIZ BIZ-2026-0009".
        {"subtitle", subject.number.starts_with(file.definition.title)
                         ? subject.number
                         : std::string(file.definition.title) + " " + subject.number},
        {"workflow", subject.workflow},
        {"state_id", subject.state},
        {"state", badge(engine::state_of(file.definition, subject.state))},
        {"can_follow", false},
        {"is_following", false},
        {"follow_href", ""},
        {"process_href", href + "/proces#hier-nu"},
        {"has_term", term != nullptr},
        {"term_big", term == nullptr ? "" : days_left_text(*term, visit.today) + "."},
        {"term_href", term == nullptr ? "" : "#klok-" + term->name},
        {"term_text", term == nullptr ? "" : term->label + ": " + engine::medium_date(term->clock.last_day)}};
    values["print"] = print_view(static_cast<int>(subject.compartment), href);
    values["crumbs"] = Json::array({crumb("Zaken", "/zaken", false), crumb(subject.number, href, last_crumb.empty())});
    if (!last_crumb.empty()) values["crumbs"].push_back(crumb(last_crumb, "", true));
}

}  // namespace bolwerk::web
