#include <algorithm>

#include "web/app/unknown_filter.hpp"
#include "web/pages/signals/figures_view.hpp"
#include "web/pages/signals/pages.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

Response show_signal_figures(const Request& request, Visit& visit) {
    const auto halves = closed_halves(visit.today);
    FilterReader reader(request.query);
    const auto half_named = [&](std::string_view word) {
        return std::ranges::find_if(halves, [&](const HalfYear& half) { return half.value() == word; });
    };
    const auto asked =
        half_named(reader.known("tijdvak", [&](std::string_view word) { return half_named(word) != halves.end(); }));
    const auto& shown = asked == halves.end() ? halves.front() : *asked;
    const auto found = visit.ask("signal/figures", {{"from_day", engine::iso(shown.first_day())},
                                                    {"before_day", engine::iso(shown.next_first_day())}});
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    engine::Json others = engine::Json::array();
    for (const auto& half : halves) others.push_back({{"value", half.value()}, {"label", half.text()}});
    auto values = signal_figures_view(found, shown);
    values["selects"] = engine::Json::array({filter_select("tijdvak", "Tijdvak", "Nieuwste", others, shown.value())});
    return page(request, visit, "signals/figures", std::move(values));
}

}  // namespace bolwerk::web
