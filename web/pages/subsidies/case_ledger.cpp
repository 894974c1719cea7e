#include "web/pages/subsidies/case_ledger.hpp"

#include "web/pages/subsidies/ledger_words.hpp"
#include "web/view/due_view.hpp"
#include "web/view/fact_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// "Voorschot, 16 nov": "€ 304.000, door Fred Kuiper"; outside the province without who did it.
Json posting_fact(const Json& posting, const Visit& visit) {
    const auto at = engine::parse_moment(text_of(posting, "at")).value();
    const auto person = text_of(posting, "person"), note = text_of(posting, "note");
    auto text = amount_of(posting.at("cents"));
    if (visit.person.value("serves_province", false)) text += ", door " + (person.empty() ? "Bolwerk" : person);
    return fact(posting_label(text_of(posting, "kind")) + ", " + near_moment(at, visit.today),
                text + (note.empty() ? "" : ". " + note));
}

}  // namespace

void add_ledger(Json& page, const Visit& visit, const std::string& number, const Json& facts) {
    if (!facts.contains("booked")) return;
    const auto found = visit.ask("subsidy/case_ledger", {{"number", number}});
    if (found.is_null()) return;
    const auto href = "/subsidies/budget/" + text_of(found, "scheme") + "/" + text_of(found, "period");
    Json lines = Json::array();
    for (const auto& posting : found.at("postings")) lines.push_back(posting_fact(posting, visit));
    for (const auto& account : accounts()) {
        const auto stands = found.at("stands").value(std::string(account.id), std::int64_t{0});
        if (stands != 0)
            lines.push_back(fact(
                "Staat nu op: " + std::string(account.label), amount_of(Json(stands)),
                found.at("may_follow").get<bool>() ? href + "?rekening=" + std::string(account.word) : std::string()));
    }
    page["fact_groups"].push_back({{"group_id", "boekingen"},
                                   {"group_title", "Boekingen"},
                                   {"has_group_note", true},
                                   {"group_note", "Elke boeking is een bedrag dat op het budget verschoof."},
                                   {"facts", lines}});
}

}  // namespace bolwerk::web
