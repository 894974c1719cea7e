#include "workflows/park_record/succession.hpp"

#include <algorithm>
#include <array>

#include "workflows/park_record/source_text.hpp"

namespace bolwerk::workflows::park_record_conditions {
namespace {

using engine::Json;

const Json& register_now(const Question& q) {
    static const Json nothing = Json::object();
    const auto now = q.facts.find("register");
    return now == q.facts.end() ? nothing : *now;
}

/// "12, 13; 14".
std::vector<std::string> numbers_in(const Json& typed) {
    std::vector<std::string> numbers;
    if (!typed.is_string()) return numbers;
    std::string_view left = typed.get_ref<const std::string&>();
    while (!left.empty()) {
        const auto end = std::min(left.find_first_of(",;\n"), left.size());
        if (const auto number = ibis::trimmed(left.substr(0, end)); !number.empty()) numbers.emplace_back(number);
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    return numbers;
}

Division::Area area_of(const Question& q, std::string_view name, std::string_view part_name) {
    const auto whole = register_now(q).value(std::string(name), Json());
    const auto part = area(q, part_name).value_or(0);
    if (!whole.is_string()) return {name, part, 0, false};
    return {name, part, ibis::parse_hectares(whole.get<std::string>(), {}).value() - part, true};
}

}  // namespace

Division division_of(const Question& q) {
    Division division;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> areas{
        {{"ha_bruto", "part_bruto"}, {"ha_netto", "part_netto"}, {"ha_available", "part_available"}}};
    for (const auto& [name, part] : areas) division.areas.push_back(area_of(q, name, part));
    division.unknown = numbers_in(field(q, "part_plots"));
    for (auto& plot : ibis::plots_of(register_now(q).value("plots", Json()))) {
        const auto named = std::ranges::find(division.unknown, plot.number);
        const bool goes = named != division.unknown.end();
        if (goes) division.unknown.erase(named);
        (goes ? division.part : division.rest).push_back(std::move(plot));
    }
    return division;
}

bool divides_areas(const Division& division) {
    const auto& bruto = division.areas[0];
    const auto& netto = division.areas[1];
    const auto& available = division.areas[2];
    return bruto.known && netto.known && bruto.part > 0 && bruto.rest > 0 && netto.part <= bruto.part &&
           netto.rest >= 0 && netto.rest <= bruto.rest && available.part <= netto.part &&
           (available.known ? available.rest >= 0 && available.rest <= netto.rest : available.part == 0);
}

bool divides_plots(const Division& division) {
    const bool none = division.part.empty() && division.rest.empty();
    return division.unknown.empty() && (none || (!division.part.empty() && !division.rest.empty()));
}

bool plots_make_the_part(const Division& division) {
    if (division.part.empty()) return true;
    const auto sums = ibis::sums_of(division.part);
    return ibis::adds_up(sums.bruto, division.areas[0].part) && ibis::adds_up(sums.netto, division.areas[1].part);
}

std::string met_by_merging(const Question& q) {
    const auto& heir = field(q, "successor_rin");
    const auto met = q.facts.find("met_by_merging");
    if (field(q, "open_cases") != "go_along" || !heir.is_string() || met == q.facts.end()) return {};
    return met->value(heir.get<std::string>(), "");
}

void TakesPartOff::plan(const Judgement& judgement, Effects& effects) {
    const auto division = division_of(judgement.question);
    for (const auto& one : division.areas)
        if (one.known) effects.push_back(SetParkField{std::string(one.field), ibis::exact_hectares(one.rest)});
    if (!division.part.empty()) effects.push_back(SetParkField{"plots", ibis::as_json(division.rest)});
}

}  // namespace bolwerk::workflows::park_record_conditions
