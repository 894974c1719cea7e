#include "db/case_store.hpp"
#include "engine/perform.hpp"
#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/cases/loaded_case.hpp"
#include "web/pages/risk/analysis_part.hpp"
#include "web/pages/risk/matrix_form.hpp"
#include "web/pages/risk/pages.hpp"
#include "web/pages/risk/round_view.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/may_start.hpp"
#include "web/view/print_view.hpp"
#include "web/view/reasons_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

const engine::Definition& rounds_of(const Visit& visit) { return *visit.site.definition("risk_round"); }
const engine::Definition& analyses_of(const Visit& visit) { return *visit.site.definition("risk_analysis"); }

bool may_open(const engine::Definition& definition, const Visit& visit) {
    return may_start({definition}, visit.person.value("roles", Json::array()));
}

/// What a new analysis begins with; a next version with the text of the one before and what will change in it.
Json first_words(const Json& ground, std::string_view what_changes) {
    auto words = ground.at("text");
    const auto version = ground.at("version").get<int>();
    words["title"] = "Analyse " + text_of(ground, "municipality_name") + ", " + text_of(ground, "title") +
                     (version > 1 ? ", versie " + std::to_string(version) : "");
    if (!what_changes.empty()) words["what_changes"] = what_changes;
    return words;
}

}  // namespace

Response list_rounds(const Request& request, Visit& visit) {
    if (auto refused = refuse_every_filter(request, visit)) return *std::move(refused);
    const auto found = visit.ask("risk/rounds");
    note_titles_seen(visit, found, "Risicorondes");
    const auto rows = round_rows(found, rounds_of(visit));
    const bool may_begin = may_open(rounds_of(visit), visit);
    return page(request, visit, "risk/rounds",
                {{"page_title", "Risicorondes"},
                 {"may_begin", may_begin},
                 {"sees_views", visit.has_role("riec_privacy_officer")},
                 {"has_rounds", !rows.empty()},
                 {"rounds", rows},
                 {"empty",
                  {{"empty_title", "U doet aan geen risicoronde mee"},
                   {"empty_text", "Een ronde staat hier zodra u bent uitgenodigd."},
                   {"has_empty_link", false},
                   {"empty_href", ""},
                   {"empty_link", ""}}}});
}

Response show_round(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    auto part = round_part(reader);
    if (wants_print(request)) part.page = 1;  // A print holds every park that is asked for.
    const auto given = [](const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); };
    const auto found = visit.ask("risk/round", {{"number", std::string(request.capture("number"))},
                                                {"request", request.id},
                                                {"taken_as", print_asked(request)},
                                                {"municipality", given(part.municipality)},
                                                {"state", given(part.state)},
                                                {"waits_for", given(part.waits_for)},
                                                {"named", given(part.named)},
                                                {"skip", std::to_string((part.page - 1) * parks_on_a_page)}});
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    auto values = round_view(found, {rounds_of(visit), analyses_of(visit)}, may_open(analyses_of(visit), visit), part);
    values["print"] =
        print_view(3, round_address("/risicorondes/" + text_of(found, "number"), part, 1), found.at("taken"));
    return page(request, visit, "risk/round", std::move(values));
}

Response begin_analysis(const Request& request, Visit& visit) {
    const std::string number(request.capture("number")), place(request.form["gemeente"]);
    const auto ground = visit.ask("risk/opening", {{"number", number}, {"municipality", place}});
    if (ground.is_null()) return not_found(request, visit);
    db::CaseStore store(visit.site.pool);
    const auto& definition = analyses_of(visit);
    const auto outcome =
        engine::perform(store, rules_of(visit),
                        {.ask = {.asker = asker_of(visit),
                                 .opening = engine::Opening{.workflow = std::string(definition.id),
                                                            .organisation = ground.at("organisation"),
                                                            .municipality = place,
                                                            .parent = ground.at("round")},
                                 .once_key = "analysis of " + number + " " + place + " after " +
                                             ground.at("done").dump() + " by " + std::to_string(visit.person_id())},
                         .action = std::string(definition.actions.front().id),
                         .input = first_words(ground, plain_text(request.form["wat_verandert"]))},
                        visit.now);
    if (const auto* opened = std::get_if<engine::Performed>(&outcome))
        return done(request, "/analyses/" + opened->number, "De analyse is begonnen.");
    if (const auto* refused = std::get_if<engine::Refused>(&outcome))
        return error(request, visit, status_of(refused->reasons), "Begin de analyse", "Dit kan nu niet.",
                     reasons_view(refused->reasons));
    return not_found(request, visit);
}

}  // namespace bolwerk::web
