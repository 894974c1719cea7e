#include <algorithm>

#include "engine/family.hpp"
#include "engine/unread.hpp"
#include "web/app/once_key.hpp"
#include "web/pages/cases/action_input.hpp"
#include "web/pages/cases/opening_preview.hpp"
#include "web/pages/cases/openings.hpp"
#include "web/pages/cases/pages.hpp"
#include "web/sign_in/password.hpp"
#include "web/view/form_view.hpp"
#include "web/view/reasons_view.hpp"
#include "workflows/asked.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// Where a new case stands: on a park of one's own municipality, or under a case.
struct Beginning {
    const engine::Definition* definition = nullptr;
    std::optional<LoadedCase> parent;
    std::string place;  ///< "park:organisation" as chosen, or empty
    std::optional<engine::Opening> opening;
};

/// What a program says of that beside the input.
constexpr std::string_view where_it_stands[]{"soort", "onder", "plaats", "terrein"};

std::string_view given(const Request& request, std::string_view name) {
    return request.form.has(name) ? request.form[name] : request.query[name];
}

/// The roles that begin a case of the workflow.
Json opening_roles(const engine::Definition& definition) {
    Json roles = Json::array();
    for (const auto& step : definition.steps)
        if (step.leaves(engine::begin_state))
            for (const auto& role : step.who) roles.push_back(role.id);
    return roles;
}

Json places(const Visit& visit, const engine::Definition& definition) {
    if (definition.ground == engine::Ground::organisation)
        return visit.ask("case_page/organisations", {{"roles", opening_roles(definition).dump()}});
    return visit.ask("case_page/places",
                     {{"workflow", std::string(definition.id)}, {"roles", opening_roles(definition).dump()}});
}

/// "park:organisation" or the park alone: the place itself, or a park that was merged into it.
bool is_place(const Json& one, const std::string& chosen) {
    const auto organisation = ":" + std::to_string(one.at("organisation").get<std::int64_t>());
    const auto is = [&](std::int64_t park) {
        return chosen == std::to_string(park) + organisation || chosen == std::to_string(park);
    };
    const auto before = one.value("before", Json::array());
    return is(one.at("park")) || std::ranges::any_of(before, [&](const Json& park) { return is(park); });
}

/// The chosen place when it is one of those that the person may choose.
std::optional<engine::Opening> opening_at(const Visit& visit, const engine::Definition& definition,
                                          const std::string& place) {
    for (const auto& one : places(visit, definition))
        if (is_place(one, place))
            return engine::Opening{.workflow = std::string(definition.id),
                                   .organisation = one.at("organisation").get<std::int64_t>(),
                                   .park = one.at("park").get<std::int64_t>()};
    return std::nullopt;
}

Beginning ground_of(const Request& request, const Visit& visit) {
    Beginning ground{.definition = visit.definition(given(request, "soort"))};
    if (ground.definition == nullptr) return ground;
    if (const auto number = given(request, "onder"); !number.empty()) {
        if (auto parent = load_case(visit, number)) ground.parent.emplace(std::move(*parent));
        if (!ground.parent || !engine::hangs_under(*ground.definition, ground.parent->definition)) {
            ground.definition = nullptr;
            return ground;
        }
        ground.opening = opening_below(*ground.definition, ground.parent->subject());
        return ground;
    }
    ground.place =
        given(request, request.form.has("plaats") || request.query["terrein"].empty() ? "plaats" : "terrein");
    if (const auto all = ground.definition->ground == engine::Ground::organisation ? places(visit, *ground.definition)
                                                                                   : Json::array();
        ground.place.empty() && all.size() == 1)
        ground.place = "0:" + std::to_string(all.front().at("organisation").get<std::int64_t>());
    if (!ground.place.empty()) ground.opening = opening_at(visit, *ground.definition, ground.place);
    return ground;
}

std::string_view no_place(const engine::Definition& definition) {
    return definition.ground == engine::Ground::organisation ? "Kies een organisatie uit de lijst."
                                                             : "Kies een terrein uit de lijst.";
}

std::string_view place_label(const engine::Definition& definition) {
    return definition.ground == engine::Ground::park ? "Bedrijventerrein" : "Organisatie";
}

/// The place is chosen above the fields of the workflow: what is wrong with it comes first.
engine::Form with_place(engine::Form form, const engine::Definition& definition) {
    form.insert(form.begin(), {.name = "plaats", .label = place_label(definition)});
    return form;
}

/// What is wrong: the place too, when it is not one to choose.
std::vector<engine::FieldError> with_place(std::vector<engine::FieldError> errors, const Beginning& ground) {
    if (!ground.opening) errors.insert(errors.begin(), {"plaats", std::string(no_place(*ground.definition))});
    return errors;
}

/// A park that is taken stays in the list, so that nobody looks for it in vain: it says by which case.
Json place_option(const Json& place, const Beginning& ground) {
    const auto park = std::to_string(place.at("park").get<std::int64_t>());
    const auto value = park + ":" + std::to_string(place.at("organisation").get<std::int64_t>());
    auto label = place.at("name").get<std::string>();
    if (place.at("municipality").is_string()) label += ", " + place.at("municipality").get<std::string>();
    const bool taken = place.at("taken_by").is_string();
    if (taken) label += " (heeft al " + place.at("taken_by").get<std::string>() + ")";
    return {{"option_value", value},
            {"option_label", label},
            {"disabled", taken},
            {"selected", is_place(place, ground.place)}};
}

Json place_field(const Visit& visit, const Beginning& ground, bool wrong) {
    Json options = Json::array({{{"option_value", ""},
                                 {"option_label", "Maak een keuze"},
                                 {"disabled", false},
                                 {"selected", ground.place.empty()}}});
    std::vector<Json> taken;
    for (const auto& one : places(visit, *ground.definition)) {
        auto option = place_option(one, ground);
        if (option.at("disabled").get<bool>())
            taken.push_back(std::move(option));
        else
            options.push_back(std::move(option));
    }
    auto field = text_field("plaats", place_label(*ground.definition), "");
    field["is_text"] = false;
    field["is_select"] = true;
    field["has_help"] = !taken.empty();
    field["help"] =
        "Een terrein waar al een zaak van deze soort loopt, kunt u niet kiezen. Zo'n terrein staat onderaan de lijst, "
        "met het nummer van die zaak.";
    for (auto& option : taken) options.push_back(std::move(option));
    field["options"] = options;
    field["has_error"] = wrong;
    field["error"] = wrong ? no_place(*ground.definition) : "";
    return field;
}

Json hidden(std::string_view name, std::string_view value) {
    return {{"is_hidden", true}, {"name", name}, {"value", value}};
}

Json crumbs() {
    return Json::array({{{"label", "Zaken"}, {"href", "/zaken"}, {"current", false}},
                        {{"label", "Nieuwe zaak"}, {"href", ""}, {"current", true}}});
}

/// What the case would know once it is there.
std::optional<engine::Loaded> load_opening(const Visit& visit, const Beginning& ground) {
    if (!ground.opening) return std::nullopt;
    db::CaseStore store(visit.site.pool);
    auto loaded = store.load({.asker = asker_of(visit), .opening = ground.opening, .desk = true});
    return loaded ? std::optional(std::move(*loaded)) : std::nullopt;
}

Json opening_facts(const Visit& visit, const Beginning& ground) {
    const auto loaded = load_opening(visit, ground);
    return loaded ? loaded->facts : Json::object();
}

/// What can be chosen: of the case that it hangs under, and beside that of what the new case would know.
Json facts_of_lists(const Json& opening, const Beginning& ground) {
    auto facts = opening;
    if (ground.parent) facts.update(ground.parent->loaded.facts);
    return facts;
}

Response opening_form(const Request& request, const Visit& visit, const Beginning& ground, const engine::RawInput& raw,
                      const std::vector<engine::FieldError>& errors, const engine::Reasons& reasons, int status) {
    const auto& action = opening_action(*ground.definition);
    const auto facts = opening_facts(visit, ground);
    const auto form = workflows::asked(ground.definition->id, form_of(action), facts);
    Json fields = Json::array({hidden("soort", ground.definition->id)});
    if (ground.parent)
        fields.push_back(hidden("onder", ground.parent->subject().number));
    else
        fields.push_back(place_field(visit, ground, status != 200 && !ground.opening));
    for (auto& field : fields_view(form, raw, errors, lists_for(visit, form, facts_of_lists(facts, ground))))
        fields.push_back(std::move(field));
    Json values{
        {"page_title", action.label},
        {"crumbs", crumbs()},
        {"new_title", action.label},
        {"is_choosing", false},
        {"new_text", ground.parent ? "Bij " + ground.parent->subject().number + " " + ground.parent->subject().title
                                   : std::string(ground.definition->title)},
        {"form_title", "Wat moet erin?"},
        {"form_href", "/zaken/nieuw"},
        {"is_multipart", false},
        {"submit_label", "Bekijk wat er gebeurt"},
        {"fields", fields},
        {"workflows", Json::array()},
        {"once_key", raw.contains("once_key") ? raw.at("once_key").front() : random_token()}};
    values["cancel_href"] = ground.parent ? "/zaken/" + ground.parent->subject().number : "/zaken/nieuw";
    values["cancel_label"] = ground.parent ? "Terug naar de zaak" : "Kies iets anders";
    add_error_summary(values, with_place(form, *ground.definition), errors);
    add_refusal_summary(values, reasons);
    return page(request, visit, "cases/new", std::move(values), status);
}

bool may_begin(const engine::Definition& definition, const Visit& visit) {
    if (definition.ground == engine::Ground::own_page) return false;
    return std::ranges::any_of(definition.steps, [&](const engine::StepInfo& step) {
        return step.leaves(engine::begin_state) &&
               std::ranges::any_of(step.who, [&](const engine::RoleInfo& role) { return visit.has_role(role.id); });
    });
}

/// Where a workflow begins that needs more than a place and a form; empty for the others.
std::string_view own_page_of(const engine::Definition& definition) {
    return definition.id == "progress_report" ? "/rapportages/nieuw" : std::string_view{};
}

/// One workflow to begin; one that stands under another case leads to the cases it can stand under.
Json choice(const engine::Definition& definition, const Visit& visit) {
    Json row{{"label", opening_action(definition).label},
             {"may", true},
             {"icon", "add"},
             {"href", "/zaken/nieuw?soort=" + std::string(definition.id)},
             {"text", definition.ground == engine::Ground::park ? "Voor een bedrijventerrein in uw gebied."
                                                                : "Voor uw organisatie."}};
    if (const auto own = own_page_of(definition); !own.empty()) {
        row["href"] = std::string(own);
        row["text"] = "Over het hele gebied van een stuurgroep.";
        return row;
    }
    const auto parent = std::ranges::find_if(visit.definitions(), [&](const engine::Definition& other) {
        return engine::needs_parent(definition) && engine::hangs_under(definition, other);
    });
    if (parent == visit.definitions().end()) return row;
    row["href"] = "/zaken?soort=" + std::string(parent->id);
    row["text"] = "Kies eerst de zaak waar dit bij hoort: " + std::string(parent->title) + ".";
    return row;
}

/// What stands in the way of beginning below a case, said before anybody fills in the form.
engine::Reasons in_the_way(const Visit& visit, const Beginning& ground) {
    if (!ground.parent) return {};
    const auto loaded = load_opening(visit, ground);
    return loaded ? in_the_way(*ground.definition, *loaded, visit) : engine::Reasons{};
}

Response choice_of_workflow(const Request& request, const Visit& visit) {
    Json workflows = Json::array();
    for (const auto& definition : visit.definitions())
        if (may_begin(definition, visit)) workflows.push_back(choice(definition, visit));
    const bool none = workflows.empty();
    return page(request, visit, "cases/new",
                {{"page_title", "Nieuwe zaak"},
                 {"crumbs", crumbs()},
                 {"new_title", "Nieuwe zaak"},
                 {"is_choosing", true},
                 {"new_text", none ? "Met uw rol kunt u geen zaken beginnen." : ""},
                 {"workflows", workflows},
                 {"has_errors", false},
                 {"errors", Json::array()},
                 {"fields", Json::array()},
                 {"once_key", ""}});
}

}  // namespace

Response show_new_case(const Request& request, Visit& visit) {
    if (given(request, "soort").empty()) return choice_of_workflow(request, visit);
    const auto ground = ground_of(request, visit);
    if (ground.definition == nullptr || !may_begin(*ground.definition, visit)) return not_found(request, visit);
    if (const auto own = own_page_of(*ground.definition); !own.empty()) return Response::redirect(std::string(own));
    const auto reasons = in_the_way(visit, ground);
    return opening_form(request, visit, ground, {}, {}, reasons, reasons.empty() ? 200 : status_of(reasons));
}

namespace {

/// Every field that is wrong and everything that stands in the way, as a problem or above the form.
Response refused_opening(const Request& request, const Visit& visit, const Beginning& ground,
                         const engine::RawInput& raw, const Wrong& wrong) {
    if (request.wants_json()) return problem_with(request, wrong, opening_action(*ground.definition).label);
    return opening_form(request, visit, ground, raw, wrong.errors, wrong.refused, status_of(wrong.refused));
}

/// What could not be read, the place too, and what stands in the way or is wrong beside that. Where the place is not
/// known, nothing is known of the case either.
Wrong all_wrong(const Visit& visit, const Beginning& ground, const engine::Parsed& parsed) {
    auto unread = with_place(parsed.errors, ground);
    const auto loaded = load_opening(visit, ground);
    if (!loaded) return {std::move(unread)};
    const auto rules = rules_of(visit);
    return wrong_beside(unread,
                        engine::reasons_beside(*ground.definition,
                                               engine::question_of(*loaded, opening_action(*ground.definition).id,
                                                                   &parsed.values, rules, visit.now),
                                               fields_of(unread)));
}

/// A form for a new case as it was sent, and what was read from it.
struct NewCase {
    const Beginning& ground;
    const ActionInput& input;
    const engine::Form& form;
    engine::Json values;
    engine::Command command;
};

Response refuse_to_begin(const Request& request, const Visit& visit, const NewCase& sent,
                         const engine::Reasons& reasons) {
    return refused_opening(request, visit, sent.ground, sent.input.raw, {input_errors(reasons), reasons});
}

Json kept_for_beginning(const NewCase& sent) {
    auto kept = kept_fields(sent.form, sent.input.raw);
    for (const auto name : where_it_stands)
        if (const auto found = sent.input.raw.find(name); found != sent.input.raw.end())
            kept.push_back({{"name", name}, {"value", found->second.front()}});
    return kept;
}

Response show_what_begins(const Request& request, const Visit& visit, const NewCase& sent) {
    db::CaseStore store(visit.site.pool);
    auto command = sent.command;
    command.ask.once_key.clear();
    const auto found = engine::preview(store, rules_of(visit), command, visit.now);
    const auto* preview = std::get_if<engine::Preview>(&found);
    if (preview == nullptr) return not_found(request, visit);
    if (const auto* refused = std::get_if<engine::Refused>(&preview->decision))
        return refuse_to_begin(request, visit, sent, refused->reasons);
    const auto& facts = facts_of_lists(preview->loaded.facts, sent.ground);
    const auto& opening = preview->loaded.opening;
    const auto& on = opening.at("park_name").is_string() ? opening.at("park_name") : opening.at("organisation_name");
    const auto& parent = sent.ground.parent;
    return opening_preview(request, visit,
                           {.preview = *preview,
                            .label = opening_action(*sent.ground.definition).label,
                            .stands_on = parent ? "bij " + parent->subject().number : "voor " + on.get<std::string>(),
                            .facts = facts_view(sent.form, sent.values, lists_for(visit, sent.form, facts)),
                            .kept = kept_for_beginning(sent),
                            .once_key = sent.input.once_key.empty() ? random_token() : sent.input.once_key,
                            .cancel_href = parent ? "/zaken/" + parent->subject().number : "/zaken/nieuw"});
}

Response begin_case(const Request& request, const Visit& visit, const NewCase& sent) {
    db::CaseStore store(visit.site.pool);
    const auto outcome = engine::perform(store, rules_of(visit), sent.command, visit.now);
    if (const auto* refused = std::get_if<engine::Refused>(&outcome))
        return refuse_to_begin(request, visit, sent, refused->reasons);
    const auto* done = std::get_if<engine::Performed>(&outcome);
    if (done == nullptr) return not_found(request, visit);
    const auto href = "/zaken/" + done->number;
    if (request.wants_json()) return Response::json({{"number", done->number}, {"href", href}}, 201);
    return redirect_with(href, "ok", "De zaak is begonnen: " + done->number + ".");
}

}  // namespace

Response open_case(const Request& request, Visit& visit) {
    const auto ground = ground_of(request, visit);
    const auto input = read_action(request);
    if (ground.definition == nullptr || !input) return not_found(request, visit);
    const auto& action = opening_action(*ground.definition);
    const auto form = workflows::asked(ground.definition->id, form_of(action), opening_facts(visit, ground));
    if (auto unread = unread_members(request, form, where_it_stands)) return *std::move(unread);
    if (input->stage == Stage::change_again) return opening_form(request, visit, ground, input->raw, {}, {}, 200);
    const auto parsed = engine::parse(form, input->raw);
    if (!parsed.errors.empty() || !ground.opening)
        return refused_opening(request, visit, ground, input->raw, all_wrong(visit, ground, parsed));
    const NewCase sent{
        ground,
        *input,
        form,
        parsed.values,
        {.ask = {.asker = asker_of(visit), .opening = ground.opening, .once_key = once_key_of(request), .desk = true},
         .action = std::string(action.id),
         .input = parsed.values}};
    return input->stage == Stage::carry_out ? begin_case(request, visit, sent) : show_what_begins(request, visit, sent);
}

}  // namespace bolwerk::web
