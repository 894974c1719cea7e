#include "workflows/park_record/scorecard.hpp"
#include "engine/fields.hpp"
#include "web/app/once_key.hpp"
#include "web/pages/parks/pages.hpp"
#include "web/pages/parks/park_record.hpp"
#include "web/pages/parks/scorecard_view.hpp"
#include "web/pages/typed_form.hpp"
#include "web/sign_in/password.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace ibis = workflows::ibis;

const engine::Form& score_form() {
    static const engine::Form form = [] {
        engine::Field theme{.name = "theme", .label = "Thema", .kind = engine::FieldKind::choice};
        for (const auto& one : ibis::future_themes()) theme.choices.push_back({one.id, one.label});
        engine::Field score{
            .name = "score", .label = "Score", .kind = engine::FieldKind::choice, .catalogue = "scores"};
        return engine::Form{std::move(theme), std::move(score),
                            engine::fields::day("measured_on", "Beoordeeld op", true, "Vandaag of eerder."),
                            engine::fields::text("evidence", "Waaruit blijkt dat?",
                                                 "Noem het plan, de meting of de maatregel. Geen namen van personen.")};
    }();
    return form;
}

/// 0 to 4 with what each means.
Json score_choices() {
    Json all = Json::array();
    for (int score = 0; score <= ibis::highest_score; ++score)
        all.push_back({{"value", std::to_string(score)},
                       {"label", std::to_string(score) + ": " + std::string(ibis::meaning_of_score(score))}});
    return all;
}

/// What only makes sense together with today and the list of scores.
void check(TypedForm& form, engine::Date today) {
    if (!form.good()) return;
    const auto score = form.text("score");
    if (score.size() != 1 || score.front() < '0' || score.front() > '0' + ibis::highest_score)
        form.refuse("score", "Kies een score uit de lijst.");
    if (const auto day = engine::parse_iso_date(form.text("measured_on")); day && *day > today)
        form.refuse("measured_on", "Kies vandaag of een dag die voorbij is.");
}

Response scorecard_page(const Request& request, const Visit& visit, const Json& card, const TypedForm& form) {
    const auto rin = text_of(card, "rin");
    const bool may = !card.at("kept_for").is_null();
    const auto key = form.raw.find("once_key");
    Json values{{"page_title", "Toekomstbestendig 2050: " + text_of(card, "name")},
                {"crumbs", record_crumbs(card, "Toekomstbestendig 2050")},
                {"park_name", card.at("name")},
                {"judged_text", judged_text(card.at("scores"))},
                {"themes", themes_view(card.at("scores"))},
                {"may_add", may},
                {"form_href", "/terreinen/" + rin + "/toekomst"},
                {"once_key", key == form.raw.end() ? random_token() : key->second.front()}};
    show_form(values, "fields", form, {{"scores", score_choices()}});
    return form_page(request, visit, "parks/scorecard", std::move(values), form);
}

}  // namespace

Response show_scorecard(const Request& request, Visit& visit) {
    const auto card = visit.ask("scorecard/show", {{"rin", std::string(request.capture("rin"))}});
    if (card.is_null()) return not_found(request, visit);
    return scorecard_page(request, visit, card, fresh(score_form(), {{"measured_on", {engine::iso(visit.today)}}}));
}

Response add_score(const Request& request, Visit& visit) {
    const std::string rin(request.capture("rin"));
    const auto card = visit.ask("scorecard/show", {{"rin", rin}});
    if (card.is_null() || card.at("kept_for").is_null()) return not_found(request, visit);
    auto form = typed(score_form(), request.form);
    check(form, visit.today);
    if (!form.good()) return scorecard_page(request, visit, card, form);
    try {
        visit.ask("scorecard/add", {{"rin", rin},
                                    {"theme", form.text("theme")},
                                    {"score", form.text("score")},
                                    {"evidence", form.text("evidence")},
                                    {"measured_on", form.text("measured_on")},
                                    {"organisation", card.at("kept_for").get<std::int64_t>()},
                                    {"once_key", once_key_of(request)}});
    } catch (const db::DatabaseError& error) {
        refuse_for(form, error,
                   {{"park_score_not_of_the_future", "measured_on"}, {"park_score_has_evidence", "evidence"}});
        return scorecard_page(request, visit, card, form);
    }
    return done(request, "/terreinen/" + rin + "/toekomst", "De score is vastgelegd.");
}

}  // namespace bolwerk::web
