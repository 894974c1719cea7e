#include "web/pages/meetings/case_agenda.hpp"

#include "web/server/text.hpp"
#include "web/view/day_text.hpp"
#include "web/view/fact_view.hpp"
#include "web/view/row_text.hpp"
#include "workflows/meeting/agenda.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace agenda = workflows::meeting_agenda;

/// The lines of an item: what is empty gets none.
class ItemLines {
public:
    void add(std::string_view label, std::string_view value, std::string_view href = {}) {
        if (!value.empty()) lines_.push_back(fact(label, value, href));
    }
    Json taken() && { return std::move(lines_); }

private:
    Json lines_ = Json::array();
};

/// "Gemeente Apeldoorn, voor of op 1 maart 2027".
std::string who_by_when(const Json& decision) {
    const auto owner = text_of(decision, "owner"), day = medium_day_of(decision, "due_on");
    return owner.empty() ? owner : owner + ", voor of op " + day;
}

std::string carried_text(const Json& carried) {
    const auto day = medium_day_of(carried, "carried_on");
    return day.empty() ? day : day + ". " + text_of(carried, "carried_how");
}

/// "VGD-2026-0001, punt 2" of "VGD-2026-0001/2".
std::string deferred_in(std::string named) {
    if (const auto slash = named.find('/'); slash != std::string::npos) named.replace(slash, 1, ", punt ");
    return named;
}

/// The address of the step when the page offers it; empty otherwise.
std::string offered(const Json& page, const std::string& href) {
    for (const auto& row : page.at("actions"))
        if (row.at("may").get<bool>() && row.at("href") == href) return href;
    return {};
}

/// What the stuurgroep put off and the secretary can bring back, each with the form that does so.
Json proposals(const Json& page, const LoadedCase& file) {
    Json rows = Json::array();
    const auto href = offered(page, "/zaken/" + file.subject().number + "/acties/" + std::string(agenda::bring_back));
    if (href.empty()) return rows;
    for (const auto& one : file.loaded.facts.at("deferred_items")) {
        rows.push_back({{"label", text_of(one, "label")},
                        {"until_text", "Aangehouden tot " + medium_day_of(one, "until")},
                        {"href", href + "?deferred_item=" + percent_encoded(text_of(one, "value"))}});
    }
    return rows;
}

Json item_view(const Json& item) {
    const auto& decision = agenda::decision_of(item);
    const auto number = text_of(item, "case_number");
    ItemLines lines;
    lines.add("Steller", text_of(item, "author"));
    lines.add("Wie mag het lezen?", agenda::label_in(agenda::levels(), item.at("level")));
    lines.add("Zaak", number, number.empty() ? number : "/zaken/" + number);
    lines.add("Aangehouden in", deferred_in(text_of(item, "deferred_from")));
    lines.add("Gevraagde besluiten", agenda::numbered(text_of(item, "asked")));
    lines.add("Toelichting", text_of(item, "annotation"));
    lines.add("Stukken", text_of(item, "papers_at"));
    lines.add("Later aangeleverd", text_of(item, "late_reason"));
    lines.add("Besluit", agenda::label_in(agenda::outcomes(), decision.value("outcome", Json())));
    lines.add("Tekst van het besluit", text_of(decision, "decision_text"));
    lines.add("Aangehouden tot", medium_day_of(decision, "deferred_to"));
    lines.add("Wie voert het uit?", who_by_when(decision));
    lines.add("Uitgevoerd", carried_text(agenda::carried_of(item)));
    return {{"heading", text_of(item, "label")},
            {"kind_text", agenda::label_in(agenda::kinds(), item.at("item_kind"))},
            {"facts", std::move(lines).taken()}};
}

}  // namespace

void add_agenda(Json& page, const LoadedCase& file) {
    page["has_agenda"] = !file.definition.agenda.empty();
    page["agenda"] = Json::array();
    page["proposals"] = Json::array();
    page["has_proposals"] = false;
    page["no_agenda_text"] = "Er staat nog niets op de agenda.";
    if (!page["has_agenda"].get<bool>()) return;
    for (const auto& item : file.loaded.facts.at(std::string(file.definition.agenda)))
        page["agenda"].push_back(item_view(item));
    page["proposals"] = proposals(page, file);
    page["has_proposals"] = !page["proposals"].empty();
}

}  // namespace bolwerk::web
