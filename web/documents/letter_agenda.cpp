#include "web/documents/letter_agenda.hpp"

#include "web/view/row_text.hpp"
#include "workflows/meeting/agenda.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace agenda = workflows::meeting_agenda;

/// A text, or false: what a row does not have would be looked up outside it.
Json text_or_no(std::string text) { return text.empty() ? Json(false) : Json(std::move(text)); }

Json day_or_no(const Json& row, std::string_view key) {
    const auto day = engine::parse_iso_date(text_of(row, key));
    return day ? Json(engine::medium_date(*day)) : Json(false);
}

Json agenda_row(const Json& item) {
    const bool confidential = agenda::is_confidential(item);
    return {{"row_title", text_of(item, "label")},
            {"row_kind", agenda::label_in(agenda::kinds(), item.at("item_kind"))},
            {"row_author", text_of(item, "author")},
            {"row_asked", text_or_no(agenda::numbered(text_of(item, "asked")))},
            {"row_papers", text_or_no(text_of(item, "papers_at"))},
            {"row_confidential", confidential}};
}

Json decided_row(const Json& item) {
    const auto& decision = agenda::decision_of(item);
    auto row = agenda_row(item);
    row["row_outcome"] = agenda::decided_text(item);
    row["row_decision"] = text_or_no(text_of(decision, "decision_text"));
    row["row_deferred_to"] = day_or_no(decision, "deferred_to");
    row["row_owner"] = text_or_no(text_of(decision, "owner"));
    row["row_due_on"] = day_or_no(decision, "due_on");
    return row;
}

}  // namespace

void add_agenda(Json& values, const LetterOf& letter) {
    const auto items = letter.facts.find("agenda");
    if (items == letter.facts.end() || !items->is_array()) return;
    for (const auto* name : {"agenda_rows", "public_decision_rows", "confidential_decision_rows"})
        values[name] = Json::array();
    for (const auto& item : *items) {
        const bool confidential = agenda::is_confidential(item);
        if (confidential && letter.plan.for_everybody) continue;
        values["agenda_rows"].push_back(agenda_row(item));
        const auto* part = confidential ? "confidential_decision_rows" : "public_decision_rows";
        if (!agenda::decision_of(item).empty()) values[part].push_back(decided_row(item));
    }
    values["has_confidential"] = !values["confidential_decision_rows"].empty();
}

}  // namespace bolwerk::web
