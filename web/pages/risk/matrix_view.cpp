#include "web/pages/risk/matrix_view.hpp"

#include <algorithm>

#include "engine/local_time.hpp"
#include "web/pages/risk/matrix_form.hpp"
#include "web/view/due_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

namespace risk = workflows::risk;
using engine::Json;

struct Named {
    std::string_view value, label;
};
constexpr Named answers[]{
    {"0", "0 geen"}, {"1", "1 licht"}, {"2", "2 duidelijk"}, {"3", "3 sterk"}, {"?", "geen zicht"}};
constexpr Named sources[]{
    {"", "Kies"}, {"A", "A eigen waarneming"}, {"B", "B registratie"}, {"C", "C van horen zeggen"}};

std::string_view label_in(std::span<const Named> all, std::string_view value, std::string_view otherwise) {
    const auto found = std::ranges::find(all, value, &Named::value);
    return found == all.end() || value.empty() ? otherwise : found->label;
}

std::string kind_text(const std::string& kind) {
    if (kind == "fact") return "feit";
    return kind == "suspicion" ? "vermoeden" : "kwetsbaarheid";
}

/// What the row shows: what was typed and refused, else what is kept.
const risk::Cell& shown_cell(const std::string& code, const risk::Cell& kept, const MatrixTry& tried) {
    const auto typed = std::ranges::find(tried.changes, code, &risk::Change::code);
    const bool refused =
        tried.wrong.contains(code) || std::ranges::find(tried.conflicts, code) != tried.conflicts.end();
    return typed != tried.changes.end() && refused ? typed->cell : kept;
}

std::string joined(const std::vector<std::string>& sentences) {
    std::string text;
    for (const auto& one : sentences) text += (text.empty() ? "" : " ") + one;
    return text;
}

std::string conflict_text(const risk::Cell& kept) {
    return kept.by +
           " heeft dit intussen ingevuld: " + std::string(label_in(answers, kept.answer, "nog geen antwoord")) +
           (kept.why.empty() ? "." : ", “" + kept.why + "”.") +
           " Bewaar opnieuw om dat te vervangen door wat u invulde.";
}

Json options_of(std::span<const Named> all, const std::string& chosen, const std::string& prefix) {
    Json options = Json::array();
    for (const auto& one : all)
        options.push_back({{"option_id", prefix + (one.value == "?" ? "x" : std::string(one.value))},
                           {"option_value", one.value},
                           {"option_label", one.label},
                           {"selected", one.value == chosen}});
    return options;
}

Json cell_row(const Json& indicator, const risk::Cells& cells, const MatrixTry& tried) {
    const auto code = indicator.at("code").get<std::string>();
    const auto found = cells.find(code);
    const auto kept = found == cells.end() ? risk::Cell{} : found->second;
    const auto& shown = shown_cell(code, kept, tried);
    const bool conflict = std::ranges::find(tried.conflicts, code) != tried.conflicts.end();
    const auto wrong = tried.wrong.find(code);
    return {{"code", code},
            {"wording", indicator.at("wording")},
            {"definition", indicator.at("definition")},
            {"kind", kind_text(text_of(indicator, "kind"))},
            {"source_hint", indicator.at("source")},
            {"weight", std::to_string(indicator.at("weight").get<int>())},
            {"answers", options_of(answers, shown.answer, "a-" + code + "-")},
            {"sources", options_of(sources, shown.source, "s-" + code + "-")},
            {"why", shown.why},
            {"version", kept.version},
            {"mark", mark_of(kept)},
            {"answer_text", label_in(answers, kept.answer, "niet ingevuld")},
            {"is_answered", !kept.answer.empty()},
            {"has_source", !kept.source.empty()},
            {"source_text", label_in(sources, kept.source, "")},
            {"has_why", !kept.why.empty()},
            {"kept_why", kept.why},
            {"has_by", !kept.by.empty()},
            {"by", kept.by},
            {"has_error", conflict || wrong != tried.wrong.end()},
            {"error", conflict                     ? conflict_text(kept)
                      : wrong == tried.wrong.end() ? ""
                                                   : joined(wrong->second)}};
}

Json domain_rows(const Json& set, const risk::Cells& cells, const MatrixTry& tried) {
    Json domains = Json::array();
    for (const auto& domain : set.at("domains")) {
        Json rows = Json::array();
        std::size_t answered = 0;
        for (const auto& indicator : set.at("indicators")) {
            if (indicator.at("domain") != domain.at("code")) continue;
            rows.push_back(cell_row(indicator, cells, tried));
            const auto cell = cells.find(indicator.at("code").get<std::string>());
            answered += cell != cells.end() && !cell->second.answer.empty() ? 1 : 0;
        }
        if (rows.empty()) continue;
        domains.push_back(
            {{"domain", domain.at("code")},
             {"label", domain.at("label")},
             {"done_text", std::to_string(answered) + " van " + std::to_string(rows.size()) + " ingevuld"},
             {"entries", std::move(rows)}});
    }
    return domains;
}

std::string happened(const Json& event) {
    const auto what = text_of(event, "what");
    if (what == "begun") return "begon met invullen";
    return what == "submitted" ? "diende de matrix in" : "gaf de matrix terug: " + text_of(event, "because");
}

Json history_of(const Json& found, engine::Date today) {
    Json rows = Json::array();
    for (const auto& event : found.at("history"))
        rows.push_back({{"text", text_of(event, "by") + " " + happened(event)},
                        {"at", near_moment(engine::parse_moment(text_of(event, "at")).value(), today)}});
    return rows;
}

void add_errors(Json& page, const MatrixTry& tried) {
    Json errors = Json::array();
    for (const auto& code : tried.conflicts)
        errors.push_back({{"has_href", true},
                          {"href", "#c-" + code},
                          {"text", code + ": iemand anders heeft dit intussen ingevuld."}});
    for (const auto& [code, sentences] : tried.wrong)
        errors.push_back({{"has_href", true}, {"href", "#c-" + code}, {"text", code + ": " + joined(sentences)}});
    if (!tried.not_returned.empty())
        errors.push_back({{"has_href", true}, {"href", "#v-reden"}, {"text", tried.not_returned}});
    page["has_errors"] = !errors.empty();
    page["error_title"] = !tried.not_returned.empty() ? "De matrix is niet teruggegeven."
                          : tried.submitting          ? "De matrix is nog niet ingediend."
                          : tried.wrong.empty()       ? "Uw collega was eerder."
                                                      : "Niet alles is bewaard.";
    page["errors"] = errors;
}

}  // namespace

std::string cell_text(const risk::Cell& cell) {
    if (cell.empty()) return "niet ingevuld";
    std::string text(label_in(answers, cell.answer, "nog geen antwoord"));
    if (!cell.source.empty()) text += ", bron " + std::string(label_in(sources, cell.source, ""));
    return cell.why.empty() ? text : text + ": “" + cell.why + "”";
}

std::string side_text(const Json& row) { return text_of(row, "side") == "police" ? "politie" : "gemeente"; }

Json matrix_badge(const std::string& state) {
    const auto made = [](std::string_view label, std::string_view kind) {
        return Json{{"label", label}, {"kind", kind}, {"is_paused", false}};
    };
    if (state == "submitted") return made("Ingediend", "inactive");
    if (state == "returned") return made("Teruggegeven", "neutral");
    return made(state == "not_started" ? "Niet begonnen" : "Wordt ingevuld", "neutral");
}

Json matrix_view(const Json& found, const MatrixTry& tried, engine::Date today) {
    const auto cells = risk::cells_from_json(found.at("cells"));
    const auto href = "/matrices/" + std::to_string(found.at("id").get<std::int64_t>());
    const auto round = "/risicorondes/" + text_of(found, "number");
    const bool editable = found.at("answers").get<bool>() && found.at("open").get<bool>();
    const auto history = history_of(found, today);
    const auto& twin = found.at("twin");
    const bool submitted = text_of(found, "state") == "submitted";
    Json page{{"page_title", "Matrix " + text_of(found, "park") + ", " + side_text(found)},
              {"crumbs", Json::array({{{"label", "Risicorondes"}, {"href", "/risicorondes"}, {"current", false}},
                                      {{"label", found.at("number")}, {"href", round}, {"current", false}},
                                      {{"label", found.at("park")}, {"href", ""}, {"current", true}}})},
              {"title", found.at("park")},
              {"is_invented", found.at("fictitious")},
              {"subtitle", "Matrix van " + text_of(found, "organisation") + ", " + text_of(found, "municipality_name")},
              {"is_new", text_of(found, "state") == "not_started"},
              {"state", matrix_badge(text_of(found, "state"))},
              {"href", href},
              {"round_href", round},
              {"editable", editable},
              {"is_visible", found.at("visible")},
              {"is_returned", !found.at("returned_because").is_null() && !submitted},
              {"returned_because", text_of(found, "returned_because")},
              {"domains", found.at("visible").get<bool>() ? domain_rows(found.at("set"), cells, tried) : Json::array()},
              {"may_return", found.at("may_return").get<bool>() && submitted && !found.value("is_over", false)},
              {"return_reason", tried.return_reason},
              {"not_returned", !tried.not_returned.empty()},
              {"return_error", tried.not_returned},
              {"is_hasty", tried.hasty},
              {"has_twin", twin.at("visible")},
              {"twin_href", "/matrices/" + std::to_string(twin.at("id").get<std::int64_t>())},
              {"twin_label",
               std::string("Bekijk de matrix van de ") + (side_text(found) == "politie" ? "gemeente" : "politie")},
              {"has_history", !history.empty()},
              {"history_rows", history},
              {"once_key", ""}};
    add_errors(page, tried);
    return page;
}

}  // namespace bolwerk::web
