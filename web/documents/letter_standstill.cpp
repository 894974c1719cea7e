#include "web/documents/letter_standstill.hpp"

#include "engine/codec.hpp"
#include "engine/standstill.hpp"
#include "engine/term/compute.hpp"

namespace bolwerk::web {
namespace {

using engine::Date;
using engine::Json;

std::optional<Date> day_at(const Json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string()) return std::nullopt;
    const auto day = engine::parse_iso_date(found->get_ref<const std::string&>());
    return day ? std::optional(*day) : std::nullopt;
}

/// The last day of this standstill: before the day the clock runs again, or the last day of the consent.
std::optional<Date> last_day_of(const engine::Case& standstill) {
    if (const auto ended = day_at(standstill.data, "ended_on")) return *ended - std::chrono::days(1);
    return day_at(standstill.data, "until_on");
}

/// Every period; this one with its last day, also where the subsidy was not told of it yet.
std::vector<engine::term::Suspension> periods_of(const LetterOf& letter) {
    std::vector<engine::term::Suspension> all;
    const auto from = day_at(letter.subject.data, "from_on");
    for (const auto& one : letter.facts.at("standstills")) {
        const auto first = day_at(one, "first");
        if (!first) continue;
        auto last = day_at(one, "last");
        if (!last && from && *first == *from + std::chrono::days(1)) last = last_day_of(letter.subject);
        all.push_back({*first, last, one.at("reason").get<std::string>(), one.at("source").get<std::string>()});
    }
    return all;
}

}  // namespace

void add_standstill(Json& values, const LetterOf& letter) {
    const auto above = letter.facts.find("above"), periods = letter.facts.find("standstills");
    if (above == letter.facts.end() || !above->is_object() || periods == letter.facts.end()) return;
    const auto subsidy = engine::case_from_json(*above);
    const auto* running = engine::deadline_of(subsidy, "decision");
    if (running == nullptr) return;
    const auto now = engine::following(*running, periods_of(letter), letter.calendar);
    if (!engine::term::stands_still_since(now.clock)) values["decide_by"] = engine::medium_date(now.clock.last_day);
}

}  // namespace bolwerk::web
