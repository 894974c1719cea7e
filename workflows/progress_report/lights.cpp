#include "workflows/progress_report/lights.hpp"

#include <algorithm>
#include <array>

namespace bolwerk::workflows::report {
namespace {

struct Words {
    Light light;
    std::string_view id, label;
};
constexpr std::array words{Words{Light::grey, "grey", "Geen gegevens"}, Words{Light::green, "green", "Op schema"},
                           Words{Light::amber, "amber", "Let op"}, Words{Light::red, "red", "Loopt vast"}};

const Words& words_of(Light light) { return words.at(static_cast<std::size_t>(light)); }

std::string in_days(int count) { return std::to_string(count) + (count == 1 ? " dag" : " dagen"); }
std::string percent(int value) { return std::to_string(value) + "%"; }

/// Gathers reasons; the light is that of the gravest.
class Judge {
public:
    explicit Judge(const Bounds& bounds) : bounds_(bounds) {}

    void lateness(int late) {
        if (late <= bounds_.amber_days) return;
        add(late > bounds_.red_days ? Light::red : Light::amber, "De oudste actie is " + in_days(late) + " te laat.");
    }
    void budget(std::optional<int> use, std::optional<int> passed) {
        if (!use) return;
        if (*use > bounds_.red_budget)
            add(Light::red, "Het budget is voor " + percent(*use) + " gebruikt: meer dan er is.");
        else if (*use >= bounds_.amber_budget)
            add(Light::amber, "Het budget is voor " + percent(*use) + " gebruikt.");
        else if (passed && *passed >= bounds_.slow_period && *use < bounds_.slow_budget)
            add(Light::amber,
                "Na " + percent(*passed) + " van de periode is " + percent(*use) + " van het budget gebruikt.");
    }
    void coverage(std::optional<int> covered) {
        if (covered && *covered < bounds_.least_coverage)
            add(Light::amber, "Er is zicht op " + percent(*covered) + ", en dat is te weinig.");
    }
    void add(Light light, std::string sentence) {
        const auto place = light == Light::red ? reds_++ : verdict_.because.size();
        verdict_.because.insert(verdict_.because.begin() + static_cast<std::ptrdiff_t>(place), std::move(sentence));
        verdict_.light = std::max(verdict_.light, light);
    }
    Verdict verdict() {
        verdict_.light = std::max(verdict_.light, Light::green);
        return std::move(verdict_);
    }

private:
    const Bounds& bounds_;
    Verdict verdict_;
    std::size_t reds_ = 0;
};

}  // namespace

std::string_view id_of(Light light) { return words_of(light).id; }
std::string_view label_of(Light light) { return words_of(light).label; }

Light light_named(std::string_view id) {
    const auto found = std::ranges::find(words, id, &Words::id);
    return found == words.end() ? Light::grey : found->light;
}

Verdict judge(const Standing& standing, const Bounds& bounds) {
    if (!standing.known) return {};
    Judge judge(bounds);
    if (standing.decision_refused) judge.add(Light::red, "De stuurgroep heeft het plan afgewezen.");
    if (standing.objective_missed) judge.add(Light::red, "Bij de laatste bespreking liep het plan vast.");
    judge.lateness(standing.days_late);
    judge.budget(standing.budget_use, standing.period_passed);
    judge.coverage(standing.coverage);
    if (standing.needs_attention) judge.add(Light::amber, "Bij de laatste bespreking was aandacht nodig.");
    return judge.verdict();
}

Light worst(const std::vector<Light>& lights) {
    return lights.empty() ? Light::grey : *std::ranges::max_element(lights);
}

}  // namespace bolwerk::workflows::report
