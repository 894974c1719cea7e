#include "web/pages/allocation/tender_view.hpp"

#include <algorithm>

#include "engine/date.hpp"
#include "engine/local_time.hpp"
#include "engine/money.hpp"
#include "web/view/fact_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

namespace rules = workflows::subsidy_rules;
using engine::Json;

constexpr int usual_most = 10, usual_assessors = 2;

const Json& criteria_in(const Json& found) {
    static const Json none = Json::array();
    const auto& all = found.at("rules");
    return all.contains("criteria") ? all.at("criteria") : none;
}

/// How many assess each application before anybody sees the scores of another.
int assessors_wanted(const Json& found) {
    const auto& set = found.at("rules").value("assessors", Json());
    return set.is_number_integer() ? set.get<int>() : usual_assessors;
}

bool agreed(const Json& application) {
    const auto& consensus = application.at("consensus");
    return consensus.is_object() && !consensus.at("agreed_by").is_null();
}

/// The numbers of every drawing that counts, as they were drawn.
std::vector<std::string> drawn_in(const Json& found) {
    std::vector<std::string> drawn;
    for (const auto& one : found.at("drawings"))
        if (one.at("counts").get<bool>())
            for (const auto& number : one.at("protocol").at("order")) drawn.push_back(number);
    return drawn;
}

std::string points_text(std::int64_t thousandths) {
    const auto cents = (thousandths + 5) / 10;
    const auto part = std::to_string(100 + cents % 100).substr(1);
    return std::to_string(cents / 100) + "," + part;
}

const rules::TenderPlace* place_of(const TenderPage& page, const std::string& number) {
    if (!page.places) return nullptr;
    const auto found = std::ranges::find(*page.places, number, &rules::TenderPlace::number);
    return found == page.places->end() ? nullptr : &*found;
}

std::string progress_of(const Json& one, int wanted) {
    if (agreed(one)) return "Samen vastgesteld";
    if (one.at("consensus").is_object()) return "Voorstel van " + text_of(one.at("consensus"), "proposer");
    const auto number = one.at("assessors").get<int>();
    return std::to_string(number) + " van " + std::to_string(std::max(number, wanted)) + " beoordelaars klaar";
}

Json row_of(const TenderPage& page, const Json& one) {
    const auto number = text_of(one, "number");
    const auto* place = place_of(page, number);
    const bool ranked = place != nullptr && place->rank > 0;
    return {{"number", number},
            {"href", tender_href(page.found) + "/aanvragen/" + number},
            {"title", one.at("title")},
            {"applicant", one.at("organisation")},
            {"amount", engine::euros({one.at("cents").get<std::int64_t>()})},
            {"progress", progress_of(one, assessors_wanted(page.found))},
            {"mine", one.at("mine")},
            {"rank", ranked ? std::to_string(place->rank) : "–"},
            {"sort", ranked ? place->rank : 1'000'000},
            {"points", place == nullptr ? "–" : points_text(place->points)},
            {"has_because", place != nullptr},
            {"because", place == nullptr ? "" : place->because},
            {"granted", place != nullptr && place->granted.value > 0},
            {"motivation", agreed(one) ? text_of(one.at("consensus"), "motivation") : std::string{}}};
}

Json facts_of(const TenderPage& page) {
    const auto fact = [](std::string_view label, const std::string& value) {
        return Json{{"label", label}, {"value", value}, {"has_href", false}, {"href", ""}};
    };
    const auto closes = engine::parse_iso_date(text_of(page.found.at("rules"), "open_until")).value();
    Json facts{fact("Sluit", engine::medium_date(closes)),
               fact("Plafond", engine::euros({page.found.at("ceiling").get<std::int64_t>()})),
               fact("Beoordelaars", "ten minste " + std::to_string(assessors_wanted(page.found)))};
    for (const auto& one : criteria_in(page.found))
        facts.push_back(fact(text_of(one, "label"), "weegt " + std::to_string(one.value("weight", 1)) +
                                                        ", ten minste " + std::to_string(one.value("least", 0)) +
                                                        " punten"));
    return facts;
}

Json crumbs_of(const Json& found, const std::string& last) {
    auto all = Json::array({{{"label", "Subsidies"}, {"href", "/subsidies"}, {"current", false}},
                            {{"label", "Budget"}, {"href", "/subsidies/budget"}, {"current", false}},
                            {{"label", "Tender " + text_of(found, "period")},
                             {"href", last.empty() ? "" : tender_href(found)},
                             {"current", last.empty()}}});
    if (!last.empty()) all.push_back({{"label", last}, {"href", ""}, {"current", true}});
    return all;
}

/// A row for each criterion with what every assessor gave.
Json score_rows(const TenderPage& page) {
    Json rows = Json::array();
    for (const auto& one : criteria_in(page.found)) {
        Json given = Json::array();
        for (const auto& assessment : page.found.at("assessments"))
            given.push_back(assessment.at("scores").value(text_of(one, "id"), Json(0)).dump());
        rows.push_back({{"label", one.at("label")}, {"given", given}});
    }
    return rows;
}

Json assessors_view(const Json& found) {
    Json all = Json::array();
    for (const auto& one : found.at("assessments"))
        all.push_back({{"assessor", one.at("mine").get<bool>() ? Json("U") : one.at("assessor")},
                       {"motivation", one.at("motivation")}});
    return all;
}

Json consensus_view(const TenderPage& page, const Json& consensus) {
    Json scores = Json::array();
    for (const auto& one : criteria_in(page.found))
        scores.push_back({{"label", one.at("label")},
                          {"value", consensus.at("scores").value(text_of(one, "id"), Json(0)).dump()},
                          {"has_href", false},
                          {"href", ""}});
    return {{"proposer", consensus.at("proposer")},
            {"agreer", consensus.at("agreer").is_null() ? Json("") : consensus.at("agreer")},
            {"is_agreed", !consensus.at("agreed_by").is_null()},
            {"seen", consensus.at("scores").dump()},
            {"motivation", consensus.at("motivation")},
            {"facts", scores}};
}

}  // namespace

TenderPage tender_page(const Json& found) {
    TenderPage page{found, {}, std::nullopt};
    for (const auto& one : criteria_in(found))
        page.criteria.push_back(
            {one.at("id"), one.value("weight", 1), one.value("least", 0), one.value("most", usual_most)});
    std::vector<rules::Bid> bids;
    std::vector<rules::Assessment> agreed_scores;
    for (const auto& one : found.at("applications")) {
        if (!agreed(one)) return page;
        bids.push_back({one.at("number"), {one.at("cents").get<std::int64_t>()}});
        // Both of them stand for the same shared scores.
        const auto& consensus = one.at("consensus");
        for (const auto* who : {"proposed_by", "agreed_by"})
            agreed_scores.push_back({one.at("number"), consensus.at(who).get<std::int64_t>(), consensus.at("scores")});
    }
    auto places = rules::rank_tender(page.criteria, bids, agreed_scores, {found.at("ceiling").get<std::int64_t>()},
                                     drawn_in(found));
    if (places && !bids.empty()) page.places = std::move(*places);
    return page;
}

std::string tender_href(const Json& found) {
    return "/subsidies/tender/" + text_of(found, "scheme") + "/" + text_of(found, "period");
}

std::map<std::string, std::vector<std::string>> shared_places_of(const TenderPage& page) {
    std::map<std::string, std::vector<std::string>> groups;
    if (!page.places) return groups;
    for (auto& [rank, numbers] : rules::shared_places(*page.places))
        if (std::ranges::any_of(*page.places, [&](const auto& place) { return place.waits && place.rank == rank; }))
            groups["plaats-" + std::to_string(rank)] = std::move(numbers);
    return groups;
}

std::string why_not_fixed(const TenderPage& page) {
    if (!page.found.at("ranking").is_null()) return "De ranglijst is al vastgesteld.";
    if (!page.found.at("closed").get<bool>()) return "De tender is nog open.";
    if (!page.places) return "Nog niet elke aanvraag heeft punten waarover twee beoordelaars het eens zijn.";
    if (std::ranges::any_of(*page.places, &rules::TenderPlace::waits))
        return "Er moet nog worden geloot om een gedeelde plaats.";
    return {};
}

Json tender_view(const TenderPage& page) {
    Json rows = Json::array();
    for (const auto& one : page.found.at("applications")) rows.push_back(row_of(page, one));
    std::ranges::stable_sort(rows.get_ref<Json::array_t&>(), {},
                             [](const Json& row) { return row.at("sort").get<int>(); });
    const auto& ranking = page.found.at("ranking");
    const auto why_not = why_not_fixed(page);
    return {
        {"page_title", "Tender " + text_of(page.found, "period")},
        {"title", "Tender " + text_of(page.found, "period")},
        {"subtitle", page.found.at("name")},
        {"crumbs", crumbs_of(page.found, "")},
        {"once_key", ""},
        {"href", tender_href(page.found)},
        {"facts", facts_of(page)},
        {"has_applications", !rows.empty()},
        {"applications", rows},
        {"is_fixed", !ranking.is_null()},
        {"fixed_text", ranking.is_null()
                           ? std::string{}
                           : "Vastgesteld door " + text_of(ranking, "fixer") + " op " +
                                 engine::local_stamp(engine::parse_moment(text_of(ranking, "fixed_at")).value()) + "."},
        {"can_fix", why_not.empty() && page.found.at("may_assess").get<bool>()},
        {"why_not", why_not}};
}

Json places_to_keep(const TenderPage& page) {
    Json places = Json::array();
    for (const auto& place : *page.places) {
        const auto& consensus = application_named(page.found, place.number)->at("consensus");
        places.push_back({{"number", place.number},
                          {"rank", place.rank},
                          {"points", points_text(place.points)},
                          {"granted_cents", place.granted.value},
                          {"because", place.because},
                          {"scores", consensus.at("scores")},
                          {"motivation", consensus.at("motivation")}});
    }
    return places;
}

engine::Form score_form(const TenderPage& page) {
    engine::Form form;
    const auto& all = criteria_in(page.found);
    for (std::size_t place = 0; place < all.size(); ++place)
        form.push_back({.name = page.criteria[place].id,
                        .label = all[place].at("label").get_ref<const std::string&>(),
                        .kind = engine::FieldKind::whole_number,
                        .help = "Een heel getal van 0 tot en met 10.",
                        .most = page.criteria[place].most});
    form.push_back(
        {.name = "motivation", .label = "Waarom deze punten?", .kind = engine::FieldKind::long_text, .least = 10});
    return form;
}

Json assessment_view(const TenderPage& page, const Json& application) {
    const bool mine = application.at("mine").get<bool>(), closed = page.found.at("closed").get<bool>();
    const bool may = page.found.at("may_assess").get<bool>();
    const auto number = application.at("assessors").get<int>();
    const auto& consensus = application.at("consensus");
    const bool both = mine && number >= assessors_wanted(page.found), has_consensus = consensus.is_object();
    const bool settled = has_consensus && agreed(application);
    const bool by_me = has_consensus && consensus.at("proposed_by") == page.found.at("me");
    return {{"page_title", "Beoordeling van " + text_of(application, "number")},
            {"title", application.at("title")},
            {"subtitle", text_of(application, "number") + ", " + text_of(application, "organisation")},
            {"crumbs", crumbs_of(page.found, text_of(application, "number"))},
            {"once_key", ""},
            {"href", tender_href(page.found) + "/aanvragen/" + text_of(application, "number")},
            {"case_href", "/zaken/" + text_of(application, "number")},
            {"can_score", may && !mine && closed},
            {"is_open", !closed},
            {"waits", mine && !both},
            {"shows_scores", !page.found.at("assessments").empty() && (both || settled)},
            {"assessors", assessors_view(page.found)},
            {"criteria", score_rows(page)},
            {"has_consensus", has_consensus},
            {"consensus", has_consensus ? consensus_view(page, consensus) : Json()},
            {"can_propose", both && !settled},
            {"can_agree", both && has_consensus && !settled && !by_me}};
}

const Json* application_named(const Json& found, std::string_view number) {
    for (const auto& one : found.at("applications"))
        if (one.at("number") == number) return &one;
    return nullptr;
}

}  // namespace bolwerk::web
