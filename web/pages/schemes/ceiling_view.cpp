#include "web/pages/schemes/ceiling_view.hpp"

#include "engine/money.hpp"
#include "web/view/fact_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::int64_t number_in(const Json& effect, const char* name) { return effect.at(name).get<std::int64_t>(); }

std::string applications(std::int64_t count) {
    return count == 0 ? "geen" : std::to_string(count) + (count == 1 ? " aanvraag" : " aanvragen");
}

bool lowers(const Json& effect, std::int64_t cents) {
    return !effect.at("first").get<bool>() && cents < number_in(effect, "now_cents");
}

}  // namespace

Json ceiling_figures(const Json& effect, std::int64_t cents) {
    Json figures = Json::array();
    const auto add = [&](std::string_view label, std::string value) {
        figures.push_back(fact(label, std::move(value)));
    };
    const auto now = number_in(effect, "now_cents"), taken = number_in(effect, "taken_cents");
    add("Plafond",
        (effect.at("first").get<bool>() ? "nog geen" : engine::euros({now})) + " → " + engine::euros({cents}));
    add("Nog vrij", engine::euros({now - taken}) + " → " + engine::euros({cents - taken}));
    add("Wachten op een besluit",
        applications(number_in(effect, "open")) +
            (number_in(effect, "open_cents") > 0 ? ", samen " + engine::euros({number_in(effect, "open_cents")}) : ""));
    if (lowers(effect, cents)) add("Houden het hogere plafond", applications(number_in(effect, "keep")));
    add("Vallen er nu buiten of moeten loten", applications(number_in(effect, "put_out")));
    if (number_in(effect, "let_in") > 0) add("Passen er nu wel onder", applications(number_in(effect, "let_in")));
    add("Vallen er daarna buiten, alles bij elkaar", applications(number_in(effect, "outside")));
    return figures;
}

std::string ceiling_counts_for(const Json& effect, std::int64_t cents, engine::Date published_on) {
    if (effect.at("first").get<bool>())
        return "Dit is het eerste plafond van het tijdvak. Het geldt vanaf " + engine::medium_date(published_on) + ".";
    if (!lowers(effect, cents)) return "Een hoger plafond geldt meteen, ook voor aanvragen die er al zijn.";
    return "Een lager plafond geldt voor aanvragen van na " + engine::medium_date(published_on) +
           ". Wie eerder of op die dag aanvroeg, houdt het plafond van toen (Awb 4:27 lid 2).";
}

}  // namespace bolwerk::web
