#include "web/view/clock_view.hpp"

#include <algorithm>
#include <cstdio>

#include "engine/due.hpp"
#include "engine/term/explain.hpp"
#include "web/view/fact_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Date;
using engine::Json;

std::string percent(double share) {
    char text[16];
    std::snprintf(text, sizeof text, "%.1f", std::clamp(share, 0.0, 1.0) * 100);
    return text;
}

/// Where a day lies on the bar, from the start of the term (0) to its end (1).
struct Scale {
    Date first, last;
    double at(Date day) const {
        const auto whole = std::max<double>(static_cast<double>((last - first).count()), 1);
        return std::clamp(static_cast<double>((day - first).count()) / whole, 0.0, 1.0);
    }
};

Json segment(std::string_view kind, double from, double to) {
    return {{"segment", kind}, {"x", percent(from)}, {"width", percent(std::max(to - from, 0.0))}};
}

Json segments(const engine::term::Deadline& clock, const Scale& scale, Date today) {
    Json all = Json::array();
    const auto now = scale.at(today);
    double at = 0;
    for (const auto& still : clock.standstills) {
        const auto from = std::min(scale.at(still.first), now),
                   to = std::min(scale.at(still.last.value_or(today)), now);
        all.push_back(segment("ran", at, from));
        all.push_back(segment("paused", from, to));
        at = to;
    }
    all.push_back(segment("ran", at, now));
    all.push_back(segment("left", now, 1));
    return all;
}

Json legend(bool stood_still) {
    Json all = Json::array({{{"segment", "ran"}, {"legend_text", "Voorbij"}}});
    if (stood_still) all.push_back({{"segment", "paused"}, {"legend_text", "Klok stond stil"}});
    all.push_back({{"segment", "left"}, {"legend_text", "Nog over"}});
    return all;
}

Json bar(const engine::RunningDeadline& running, Date today) {
    const auto& clock = running.clock;
    const Scale scale{clock.event, clock.last_day};
    const auto now = scale.at(today);
    const bool in_one_year = engine::year_of(clock.event) == engine::year_of(clock.last_day);
    const auto at_an_end = [&](Date day) {
        return engine::short_date(day) + (in_one_year ? "" : " " + std::to_string(engine::year_of(day)));
    };
    const double room = in_one_year ? 0.25 : 0.36;  // what a day at an end takes beside "vandaag"
    const std::string label = "Tijdbalk van " + engine::medium_date(clock.event) + " tot en met " +
                              engine::medium_date(clock.last_day) + ". Vandaag is " + percent(now) +
                              " procent voorbij.";
    return {{"bar_label", label},
            {"segments", segments(clock, scale, today)},
            {"has_now", true},
            {"now_x", percent(now)},
            {"now_text_x", percent(now)},
            {"now_anchor", now < 0.1   ? "start"
                           : now > 0.9 ? "end"
                                       : "middle"},
            {"has_start_text", now > room},
            {"start_text", at_an_end(clock.event)},
            {"has_end_text", now < 1 - room},
            {"end_text", at_an_end(clock.last_day)},
            {"legend", legend(!clock.standstills.empty())}};
}

/// How a clock goes, as a page says it.
struct Pace {
    std::string_view clock_class, label, badge_kind, sentence;
};
constexpr Pace runs{"running", "De klok loopt", "safe", "De laatste dag is "};
constexpr Pace still{"paused", "De klok staat stil", "inactive", "Zonder stilstand was de laatste dag "};
constexpr Pace still_until{"paused", "De klok staat stil", "inactive", "Met de stilstand is de laatste dag "};
constexpr Pace late{"late", "Te laat", "danger", "De laatste dag was "};
constexpr Pace lapsed{"running", "Verstreken", "inactive", "De laatste dag was "};

/// A standstill of which the end is known, such as a deferral of payment, holds today.
bool stands_still_on(const engine::term::Deadline& clock, Date today) {
    return std::ranges::any_of(clock.standstills, [&](const engine::term::Standstill& one) {
        return one.last && one.first <= today && today <= *one.last;
    });
}

const Pace& pace_of(const engine::RunningDeadline& running, Date today) {
    if (engine::term::stands_still_since(running.clock)) return still;
    if (stands_still_on(running.clock, today)) return still_until;
    if (running.clock.last_day >= today) return runs;
    return engine::is_a_right(running) ? lapsed : late;
}

}  // namespace

std::string days_left_text(const engine::RunningDeadline& running, Date today) {
    if (engine::term::stands_still_since(running.clock) || stands_still_on(running.clock, today))
        return "De klok staat stil";
    const auto left = engine::term::days_left(running.clock, today);
    if (left < 0 && engine::is_a_right(running)) return "Verstreken";
    const auto days = [](int count) { return std::to_string(count) + (count == 1 ? " dag" : " dagen"); };
    if (left < 0) return days(-left) + " te laat";
    return left == 0 ? "Vandaag is de laatste dag" : "Nog " + days(left);
}

Json clock_view(const engine::RunningDeadline& running, Date today) {
    const auto& clock = running.clock;
    const auto& pace = pace_of(running, today);
    Json facts =
        Json::array({fact("Begint te tellen na", engine::medium_date(clock.event)),
                     fact("Termijn", engine::term::in_words(clock.term.span)), fact("Bron", clock.term.source)});
    if (const auto days = engine::term::suspended_days(clock); days > 0)
        facts.push_back(fact("Stilstand", std::to_string(days) + (days == 1 ? " dag" : " dagen")));
    return {{"clock_id", "klok-" + running.name},
            {"clock_class", pace.clock_class},
            {"title", running.label},
            {"badge",
             {{"label", pace.label}, {"kind", pace.badge_kind}, {"is_paused", pace.clock_class == still.clock_class}}},
            {"big_text", days_left_text(running, today)},
            {"sentence", std::string(pace.sentence) + engine::long_date(clock.last_day) + "."},
            {"has_bar", &pace == &runs || pace.clock_class == still.clock_class},
            {"bar", bar(running, today)},
            {"facts", facts},
            {"has_explanation", true},
            {"explanation", engine::term::explain(clock)}};
}

}  // namespace bolwerk::web
