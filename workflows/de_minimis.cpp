#include "workflows/de_minimis.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/term/awb.hpp"

namespace bolwerk::workflows {
namespace {

using engine::Cents;

/// A day among the members of an object; nothing when it is empty.
std::optional<engine::Date> day_of(const engine::Json& object, const char* member) {
    const auto value = object.value(member, engine::Json{});
    const auto day = engine::parse_iso_date(value.is_string() ? value.get<std::string>() : std::string{});
    return day ? std::optional(*day) : std::nullopt;
}

struct AidGiven {
    std::vector<Aid> all, unregistered;
};

/// What the province gave to the undertaking, and of that what the register did not hold when it was looked at.
AidGiven aid_given(const engine::Question& question) {
    AidGiven given;
    const auto aid = question.facts.find("aid");
    if (aid == question.facts.end() || !aid->is_object()) return given;
    const auto looked_on = engine::date_field(question, "register_checked_on").value_or(question.today);
    for (const auto& one : aid->value("given", engine::Json::array())) {
        const auto on = day_of(one, "on"), registered = day_of(one, "registered_on");
        if (!on) continue;
        given.all.push_back({*on, {one.value("cents", std::int64_t{0})}});
        if (!registered || *registered > looked_on) given.unregistered.push_back(given.all.back());
    }
    return given;
}

}  // namespace

DeMinimis de_minimis_left(engine::Date decided_on, std::span<const Aid> earlier, Cents ceiling) {
    const auto window = engine::term::rolling_years(decided_on, 3).value();
    DeMinimis result{window.first, {}, {}};
    for (const auto& aid : earlier)
        if (window.contains(aid.on)) result.received += aid.cents;
    result.left = std::max(ceiling - result.received, Cents{});
    return result;
}

namespace {

/// What somebody knows of the same aid, and who that is, in Dutch.
struct Known {
    std::string_view by;
    DeMinimis aid;
};

Known most_that_is_known(const engine::Question& question) {
    auto given = aid_given(question);
    // The register knows nothing of what was given and not entered yet: that comes on top. It, what was declared and
    // what we gave are each all that somebody knows of the same aid. The highest counts.
    auto in_register = std::move(given.unregistered);
    in_register.push_back({question.today, {number_field(question, "register_aid_cents")}});
    const Aid declared{question.today, {number_field(question, "aid_declared_cents")}};
    const auto in_three_years = [&](std::span<const Aid> known) { return de_minimis_left(question.today, known); };
    const std::array all{Known{"wat de provincie gaf", in_three_years(given.all)},
                         Known{"het register", in_three_years(in_register)},
                         Known{"de verklaring", in_three_years(std::array{declared})}};
    return *std::ranges::min_element(all, {}, [](const Known& one) { return one.aid.left; });
}

}  // namespace

Cents aid_left(const engine::Question& question) { return most_that_is_known(question).aid.left; }

std::string aid_room(const engine::Question& question) {
    const auto [by, aid] = most_that_is_known(question);
    return engine::euros(de_minimis_ceiling) + " min " + engine::euros(aid.received) + " van drie jaar (" +
           std::string(by) + "): nog " + engine::euros(aid.left);
}

}  // namespace bolwerk::workflows
