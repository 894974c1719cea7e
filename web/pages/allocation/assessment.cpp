#include "engine/json_text.hpp"
#include "web/app/unread.hpp"
#include "web/pages/allocation/find_tender.hpp"
#include "web/pages/allocation/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Response assessment_page(const Request& request, const Visit& visit, const TenderPage& tender, const Json& application,
                         const TypedForm& form) {
    auto values = assessment_view(tender, application);
    show_form(values, "fields", form, Json::object());
    return form_page(request, visit, "allocation/assessment", std::move(values), form);
}

/// The shared form begins with the proposal, otherwise with one's own scores.
engine::RawInput begins_with(const TenderPage& tender, const Json& application) {
    engine::RawInput raw;
    Json scores;
    for (const auto& one : tender.found.at("assessments"))
        if (one.at("mine").get<bool>()) scores = one.at("scores");
    const auto& consensus = application.at("consensus");
    if (consensus.is_object()) {
        scores = consensus.at("scores");
        raw["motivation"] = {text_of(consensus, "motivation")};
    }
    if (scores.is_object())
        for (const auto& [id, score] : scores.items()) raw[id] = {score.dump()};
    return raw;
}

Json scores_in(const TypedForm& form, const TenderPage& tender) {
    Json scores = Json::object();
    for (const auto& criterion : tender.criteria) scores[criterion.id] = form.number(criterion.id);
    return scores;
}

/// Keeps scores of one's own, or the proposal for the shared ones.
Response keep(const Request& request, const Visit& visit, const TenderPage& tender, const Json& application) {
    auto form = typed(score_form(tender), request.form);
    const bool shared = request.form["doe"] == "voorstel";
    if (form.good()) try {
            const auto kept =
                visit.ask(shared ? "tender/propose" : "tender/assess", {{"scheme", text_of(tender.found, "scheme")},
                                                                        {"period", text_of(tender.found, "period")},
                                                                        {"number", text_of(application, "number")},
                                                                        {"scores", scores_in(form, tender)},
                                                                        {"motivation", form.text("motivation")}});
            if (kept.is_null()) form.refuse("", "Dit kan nu niet. Bekijk de aanvraag opnieuw.");
        } catch (const db::DatabaseError& error) {
            refuse_for(form, error, {{"assessment_motivated", "motivation"}, {"consensus_motivated", "motivation"}});
        }
    if (!form.good()) return assessment_page(request, visit, tender, application, form);
    return done(
        request, tender_href(tender.found) + "/aanvragen/" + text_of(application, "number"),
        shared ? "Het voorstel staat klaar. Een andere beoordelaar gaat akkoord." : "Uw beoordeling is ingediend.");
}

Response agree(const Request& request, const Visit& visit, const TenderPage& tender, const Json& application) {
    const auto given = request.form["gezien"];
    const auto seen = engine::json_depth(given) > engine::deepest_json ? Json() : Json::parse(given, nullptr, false);
    if (!seen.is_object()) return refusal(request, visit, "Bekijk het voorstel opnieuw.");
    const auto kept = visit.ask("tender/agree", {{"scheme", text_of(tender.found, "scheme")},
                                                 {"period", text_of(tender.found, "period")},
                                                 {"number", text_of(application, "number")},
                                                 {"scores", seen}});
    if (kept.is_null()) return refusal(request, visit, "Het voorstel is intussen veranderd. Bekijk het opnieuw.");
    return done(request, tender_href(tender.found), "De punten zijn samen vastgesteld.");
}

}  // namespace

Response show_assessment(const Request& request, Visit& visit) {
    const auto found = find_tender(request, visit);
    const auto* application = found.is_null() ? nullptr : application_named(found, request.capture("number"));
    if (application == nullptr) return not_found(request, visit);
    const auto tender = tender_page(found);
    return assessment_page(request, visit, tender, *application,
                           fresh(score_form(tender), begins_with(tender, *application)));
}

Response assess(const Request& request, Visit& visit) {
    const auto found = find_tender(request, visit);
    const auto* application = found.is_null() ? nullptr : application_named(found, request.capture("number"));
    if (application == nullptr || !found.at("may_assess").get<bool>()) return not_found(request, visit);
    const auto tender = tender_page(found);
    if (auto unread = refuse_unread(request, score_form(tender), {"doe", "gezien"})) return *std::move(unread);
    const auto view = assessment_view(tender, *application);
    const auto what = request.form["doe"];
    const auto* needed = what == "akkoord" ? "can_agree" : what == "voorstel" ? "can_propose" : "can_score";
    if (!view.at(needed).get<bool>()) return refusal(request, visit, "Dit kan nu niet. Bekijk de aanvraag opnieuw.");
    return what == "akkoord" ? agree(request, visit, tender, *application) : keep(request, visit, tender, *application);
}

}  // namespace bolwerk::web
