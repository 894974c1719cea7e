#include "web/pages/risk/read_in_view.hpp"

#include <algorithm>

#include "web/pages/risk/matrix_columns.hpp"
#include "web/pages/risk/matrix_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

namespace risk = workflows::risk;
using engine::Json;

std::string wording_of(const Json& set, const std::string& code) {
    for (const auto& one : set.at("indicators"))
        if (text_of(one, "code") == code) return text_of(one, "wording");
    return {};
}

/// In the order of the questions, as the sheet and the matrix have them: V2 before V10.
std::vector<risk::Change> as_asked(const Json& set, std::vector<risk::Change> changes) {
    const auto place = [&](const risk::Change& change) {
        const auto& all = set.at("indicators");
        return std::ranges::find_if(all, [&](const Json& one) { return text_of(one, "code") == change.code; }) -
               all.begin();
    };
    std::ranges::stable_sort(changes, {}, place);
    return changes;
}

std::string still_lacking(const risk::Cell& cell) {
    std::string text;
    for (const auto& one : risk::lacks(cell)) text += (text.empty() ? "" : " ") + one;
    return text;
}

Json change_row(const Json& found, const risk::Change& change, const risk::Cell& now, const ReadIn& read) {
    const bool conflict = now.version != change.made_from;
    const auto row = read.rows.find(change.code);
    const auto lacking = still_lacking(change.cell);
    return {{"code", change.code},
            {"wording", wording_of(found.at("set"), change.code)},
            {"place", row == read.rows.end() ? "" : "rij " + std::to_string(row->second)},
            {"now", cell_text(now)},
            {"by", now.by},
            {"wanted", cell_text(change.cell)},
            {"has_lacking", !lacking.empty()},
            {"lacking", lacking},
            {"answer", change.cell.answer},
            {"source", change.cell.source},
            {"why", change.cell.why},
            {"version", conflict ? now.version : change.made_from},
            {"is_undecided", read.undecided.contains(change.code)}};
}

void add_errors(Json& page, const ReadIn& read) {
    Json errors = Json::array();
    for (const auto& one : read.errors)
        errors.push_back({{"has_href", false},
                          {"href", ""},
                          {"text", one.address.empty() ? one.sentence : one.address + ": " + one.sentence}});
    for (const auto& code : read.undecided)
        errors.push_back({{"has_href", true}, {"href", "#k-" + code}, {"text", code + ": kies welk antwoord blijft."}});
    page["has_errors"] = !errors.empty();
    page["error_title"] = read.undecided.empty() ? "Er is niets ingelezen." : "Er is nog niets bewaard.";
    page["errors"] = std::move(errors);
}

}  // namespace

Json read_in_view(const Json& found, const ReadIn& read) {
    const auto cells = risk::cells_from_json(found.at("cells"));
    const auto href = "/matrices/" + std::to_string(found.at("id").get<std::int64_t>());
    Json conflicts = Json::array(), changes = Json::array();
    for (const auto& change : as_asked(found.at("set"), read.changes)) {
        const auto known = cells.find(change.code);
        const auto now = known == cells.end() ? risk::Cell{} : known->second;
        if (now.says_the_same(change.cell)) continue;
        (now.version == change.made_from ? changes : conflicts).push_back(change_row(found, change, now, read));
    }
    const bool has_preview = !conflicts.empty() || !changes.empty();
    Json page{{"page_title", "Inlezen uit Excel, " + text_of(found, "park")},
              {"crumbs", Json::array({{{"label", "Risicorondes"}, {"href", "/risicorondes"}, {"current", false}},
                                      {{"label", found.at("park")}, {"href", href}, {"current", false}},
                                      {{"label", "Inlezen uit Excel"}, {"href", ""}, {"current", true}}})},
              {"subtitle", text_of(found, "park") + ", " + side_text(found)},
              {"href", href},
              {"has_preview", has_preview},
              {"says_the_same", read.is_read && !has_preview && read.errors.empty()},
              {"has_conflicts", !conflicts.empty()},
              {"conflicts", std::move(conflicts)},
              {"has_changes", !changes.empty()},
              {"changes_text", changes.size() == 1 ? "1 antwoord" : std::to_string(changes.size()) + " antwoorden"},
              {"changes", std::move(changes)},
              {"once_key", ""}};
    add_errors(page, read);
    return page;
}

}  // namespace bolwerk::web
