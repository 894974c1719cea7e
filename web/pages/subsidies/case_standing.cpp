#include "web/pages/subsidies/case_standing.hpp"

#include <algorithm>

#include "engine/money.hpp"
#include "web/view/fact_view.hpp"
#include "workflows/subsidy/for_applicants.hpp"
#include "workflows/subsidy/province_terms.hpp"
#include "workflows/subsidy/team_work.hpp"

namespace bolwerk::web {
namespace {

/// What holds beside that while something stands still or comes later, in the same words; by the facts and the terms of
/// the case: a deferral does not change where an application stands.
constexpr std::string_view term_stands_still =
    "De termijn om te beslissen staat nu stil: dat stond in een bericht aan u.";
constexpr std::string_view decides_later = "De provincie beslist later dan gepland, uiterlijk op ";
constexpr std::string_view payment_is_suspended =
    "De betaling is opgeschort: u krijgt nu niets uitbetaald, ook geen voorschot.";

bool holds(const LoadedCase& file, const char* fact) {
    const auto value = file.loaded.facts.value(fact, engine::Json());
    return value.is_boolean() ? value.get<bool>() : value.is_number_integer() && value.get<std::int64_t>() != 0;
}

/// Where the application stands, and what of it waits or comes later.
std::string happens_now(const LoadedCase& file, const workflows::ForApplicant& standing) {
    std::string text(standing.happens);
    const auto& subject = file.subject();
    if (engine::deadline_of(subject, workflows::decision_term) != nullptr && holds(file, "held"))
        text += " " + std::string(term_stands_still);
    else if (const auto* announced = engine::deadline_of(subject, "announced"))
        text += " " + std::string(decides_later) + engine::long_date(announced->clock.last_day) + ".";
    if (holds(file, "payments_suspended")) text += " " + std::string(payment_is_suspended);
    return text;
}

std::string day_fact_text(const engine::Json& facts, const char* name) {
    const auto value = facts.value(name, engine::Json());
    if (!value.is_string()) return {};
    const auto day = engine::parse_iso_date(value.get<std::string>());
    return day ? engine::long_date(*day) : std::string{};
}

/// What later decisions made of the grant: the answers below are those of the first one (Awb 4:30, 4:31, 4:46, 4:48).
void add_what_holds_now(engine::Json& page, const LoadedCase& file) {
    const auto& facts = file.loaded.facts;
    engine::Json rows = engine::Json::array();
    if (const auto cents = facts.value("decided_cents", engine::Json()); cents.is_number_integer())
        rows.push_back(fact("Bedrag van de subsidie nu", engine::euros({cents.get<std::int64_t>()}) +
                                                             ", volgens het besluit van " +
                                                             day_fact_text(facts, "decided_on")));
    if (const auto end = day_fact_text(facts, "new_end_on"); !end.empty())
        rows.push_back(fact("Activiteiten klaar uiterlijk op", end));
    if (const auto account = day_fact_text(facts, "new_account_by"); !account.empty())
        rows.push_back(fact("Verantwoording nu uiterlijk op", account));
    if (rows.empty()) return;
    auto& groups = page["fact_groups"];
    groups.insert(groups.begin(), engine::Json{{"group_id", "nu"},
                                               {"group_title", "Zoals het nu geldt"},
                                               {"has_group_note", true},
                                               {"group_note",
                                                "Een later besluit wijzigde de subsidie. Wat hieronder bij de gegevens "
                                                "staat, is wat het eerste besluit zei."},
                                               {"facts", std::move(rows)}});
}

}  // namespace

void add_standing(engine::Json& page, const LoadedCase& file) {
    const auto* standing = workflows::for_applicant(file.subject().state);
    const bool ours = file.subject().workflow == workflows::subsidy_family.front();
    const auto owner = file.subject().organisation;
    const bool applied = std::ranges::any_of(
        file.loaded.actor.holdings, [&](const engine::Holding& holding) { return holding.organisation == owner; });
    if (ours) add_what_holds_now(page, file);
    if (!ours || standing == nullptr || !applied) return;
    auto& groups = page["fact_groups"];
    groups.insert(groups.begin(),
                  engine::Json{{"group_id", "stand"},
                               {"group_title", "Waar staat uw aanvraag?"},
                               {"has_group_note", false},
                               {"group_note", ""},
                               {"facts", engine::Json::array({fact("Nu", happens_now(file, *standing)),
                                                              fact("Wat moet u doen?", standing->asked)})}});
}

}  // namespace bolwerk::web
