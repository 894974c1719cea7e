#include "web/pages/cases_list/case_filter.hpp"

#include <algorithm>

namespace bolwerk::web {
namespace {

constexpr std::string_view open = "open", closed = "afgerond", mine = "mij", of_organisation = "organisatie";

const engine::Definition* definition_of(const std::vector<engine::Definition>& definitions, std::string_view id) {
    const auto found = std::ranges::find(definitions, id, &engine::Definition::id);
    return found == definitions.end() ? nullptr : &*found;
}

bool is_status(const engine::Definition* workflow, std::string_view word) {
    if (word == open || word == closed) return true;
    return workflow != nullptr &&
           std::ranges::find(workflow->states, word, &engine::StateInfo::id) != workflow->states.end();
}

/// The form of a RIN (IBIS) or of a fictitious park: one to nine digits, with an F before them or not.
bool looks_like_park(std::string_view rin) {
    if (rin.starts_with('F')) rin.remove_prefix(1);
    return !rin.empty() && rin.size() <= 9 && std::ranges::all_of(rin, [](char c) { return c >= '0' && c <= '9'; });
}

void read_place_of(CaseFilter& filter, FilterReader& reader) {
    const auto after = reader.raw("na"), before = reader.raw("voor");
    if (after.empty() && before.empty()) return;
    const auto place = read_place(after.empty() ? before : after);
    if (!place) return reader.leave_out(after.empty() ? "voor" : "na", after.empty() ? before : after);
    filter.from = *place;
    filter.from_the_start = false;
    filter.newer = after.empty();
}

}  // namespace

engine::Json CaseFilter::wanted() const {
    auto wanted = engine::Json::object();
    if (!words.empty()) wanted["words"] = words;
    if (!workflow.empty()) wanted["workflow"] = workflow;
    if (!municipality.empty()) wanted["municipality"] = municipality;
    if (!park.empty()) wanted["park"] = park;
    if (!park_name.empty()) wanted["park_name"] = park_name;
    if (status == open || status == closed)
        wanted["closed"] = status == closed;
    else if (!status.empty())
        wanted["state"] = status;
    if (!whose.empty()) wanted["whose"] = whose == mine ? "me" : "organisation";
    return wanted;
}

CaseFilter read_case_filter(const Fields& query, const std::vector<engine::Definition>& definitions) {
    FilterReader reader(query);
    CaseFilter filter;
    filter.words = reader.words("q");
    filter.workflow =
        reader.known("soort", [&](std::string_view id) { return definition_of(definitions, id) != nullptr; });
    const auto* workflow = definition_of(definitions, filter.workflow);
    filter.status = reader.known("status", [&](std::string_view word) { return is_status(workflow, word); });
    filter.municipality = reader.known("gemeente", looks_like_municipality);
    filter.park = reader.known("terrein", looks_like_park);
    filter.park_name = reader.words("terreinnaam");
    filter.whose = reader.known("wie", [](std::string_view word) { return word == mine || word == of_organisation; });
    filter.from.moment = "infinity";
    read_place_of(filter, reader);
    filter.query = reader.understood();
    filter.left_out = reader.left_out();
    return filter;
}

}  // namespace bolwerk::web
