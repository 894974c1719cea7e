#include "workflows/risk_round/cells.hpp"

#include <algorithm>

#include "engine/may_hold.hpp"

namespace bolwerk::workflows::risk {
namespace {

using engine::Json;

constexpr std::size_t shortest_motivation = 20, longest_motivation = 2000;
constexpr std::int64_t hasty_seconds = 60;
constexpr std::string_view degrees = "0123", sources = "ABC";

bool one_of(const std::string& text, std::string_view letters) {
    return text.size() == 1 && letters.find(text.front()) != std::string_view::npos;
}

bool needs_source(const Cell& cell) { return one_of(cell.answer, "123"); }
bool needs_motivation(const Cell& cell) { return one_of(cell.answer, "23"); }

/// Characters, not bytes: what continues a character does not count.
std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char letter) { return (static_cast<unsigned char>(letter) & 0xC0) != 0x80; }));
}

}  // namespace

Merged merge(Cells stored, const std::vector<Change>& changes, std::string_view by) {
    Merged made;
    for (const auto& change : changes) {
        auto& cell = stored[change.code];
        if (!cell.says_the_same(change.cell) && cell.version != change.made_from) {
            made.conflicts.push_back(change.code);
            continue;
        }
        if (!cell.says_the_same(change.cell)) {
            const auto version = cell.version + 1;
            cell = change.cell;
            cell.version = version;
            cell.by = by;
        }
        made.saved.push_back(change.code);
    }
    std::erase_if(stored, [](const auto& one) { return one.second.version == 0; });
    made.cells = std::move(stored);
    return made;
}

std::string cannot_be_kept(const Cell& cell) {
    if (!cell.answer.empty() && cell.answer != no_sight && !one_of(cell.answer, degrees))
        return "Kies 0, 1, 2, 3 of geen zicht.";
    if (!cell.source.empty() && !one_of(cell.source, sources)) return "Kies A, B of C als bron.";
    if (characters(cell.why) > longest_motivation) return "De toelichting is langer dan 2.000 tekens.";
    return engine::why_not_there(cell.why, engine::MayHold::parks_only);
}

std::vector<std::string> lacks(const Cell& cell) {
    std::vector<std::string> all;
    if (cell.answer.empty()) all.emplace_back("Kies een antwoord. Weet u het niet, kies dan geen zicht.");
    if (needs_source(cell) && cell.source.empty()) all.emplace_back("Kies de bron.");
    if (needs_motivation(cell) && characters(cell.why) < shortest_motivation)
        all.emplace_back("Licht een score van 2 of 3 toe met ten minste 20 tekens.");
    if (auto wrong = cannot_be_kept(cell); !wrong.empty()) all.push_back(std::move(wrong));
    return all;
}

std::map<std::string, std::vector<std::string>> lacking(const std::set<std::string>& codes, const Cells& cells) {
    std::map<std::string, std::vector<std::string>> all;
    for (const auto& code : codes) {
        const auto found = cells.find(code);
        auto missing = lacks(found == cells.end() ? Cell{} : found->second);
        if (!missing.empty()) all[code] = std::move(missing);
    }
    return all;
}

bool looks_hasty(const Cells& cells, std::int64_t seconds_since_begin) {
    return !cells.empty() && seconds_since_begin < hasty_seconds &&
           std::ranges::all_of(cells, [](const auto& one) { return one.second.answer == "0"; });
}

Json to_json(const Cells& cells) {
    Json json = Json::object();
    for (const auto& [code, cell] : cells)
        json[code] = {{"answer", cell.answer},
                      {"source", cell.source},
                      {"why", cell.why},
                      {"by", cell.by},
                      {"version", cell.version}};
    return json;
}

Cells cells_from_json(const Json& json) {
    Cells cells;
    for (const auto& [code, one] : json.items())
        cells[code] = {.answer = one.value("answer", ""),
                       .source = one.value("source", ""),
                       .why = one.value("why", ""),
                       .version = one.value("version", 0),
                       .by = one.value("by", "")};
    return cells;
}

}  // namespace bolwerk::workflows::risk
