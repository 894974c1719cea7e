#include "workflows/amount.hpp"

#include <algorithm>

namespace bolwerk::workflows {
namespace {

using engine::Cents;
using engine::euros;

struct Bound {
    Cents cents;
    std::string_view name;
    std::string line;
};

std::vector<Bound> bounds_of(const AmountRule& rule) {
    const auto share = share_of(rule.eligible, rule.percentage);
    std::vector<Bound> bounds{
        {share, "het percentage van de kosten",
         std::to_string(rule.percentage) + " % van " + euros(rule.eligible) + " kosten: " + euros(share)}};
    if (rule.limited_by_deficit)
        bounds.push_back({rule.deficit, "het tekort", "Tekort in de financiering: " + euros(rule.deficit)});
    if (rule.other_subsidies > Cents{}) {
        const Cents left{share_of(rule.eligible, rule.together).value - rule.other_subsidies.value};
        bounds.push_back({left, "wat andere subsidies voor deze kosten overlaten",
                          "Met " + euros(rule.other_subsidies) + " andere subsidie samen ten hoogste " +
                              std::to_string(rule.together) + " % van " + euros(rule.eligible) +
                              " kosten: " + euros(std::max(left, Cents{}))});
    }
    bounds.push_back(
        {rule.maximum, "het maximum van de regeling", "Ten hoogste volgens de regeling: " + euros(rule.maximum)});
    if (rule.granted)
        bounds.push_back(
            {*rule.granted, "het verleende bedrag", "Ten hoogste zoals verleend: " + euros(*rule.granted)});
    else
        bounds.push_back(
            {rule.ceiling_left, "het subsidieplafond", "Nog over onder het plafond: " + euros(rule.ceiling_left)});
    const auto lowest = std::ranges::min_element(bounds, {}, &Bound::cents)->cents;
    if (rule.requested && *rule.requested < lowest)
        bounds.push_back({*rule.requested, as_asked, "Gevraagd: " + euros(*rule.requested)});
    return bounds;
}

}  // namespace

SumLine parted(const std::string& line) {
    const auto cut = line.rfind(": ");
    return cut == std::string::npos ? SumLine{line, {}} : SumLine{line.substr(0, cut), line.substr(cut + 2)};
}

Cents rounded(Cents amount, bool whole_euros) { return {amount.value - (whole_euros ? amount.value % 100 : 0)}; }

Cents share_of(Cents whole, int percentage) {
    return {whole.value / 100 * percentage + whole.value % 100 * percentage / 100};
}

Amount amount_of(const AmountRule& rule) {
    const auto bounds = bounds_of(rule);
    const auto lowest = std::ranges::min_element(bounds, {}, &Bound::cents);
    Amount amount{std::max(lowest->cents, Cents{}), lowest->name, {}};
    for (const auto& bound : bounds) amount.lines.push_back(bound.line);
    amount.lines.push_back("Het laagste bedrag telt, dat is " + std::string(lowest->name) + ": " + euros(amount.cents));
    const bool as_granted = amount.cents == rule.granted;  // whatever was granted is determined to the cent
    if (const auto whole = rounded(amount.cents, rule.whole_euros); !as_granted && whole != amount.cents) {
        amount.cents = whole;
        amount.lines.push_back("Naar beneden afgerond op hele euro's: " + euros(amount.cents));
    }
    return amount;
}

std::string at_most(const Amount& amount) {
    return "ten hoogste " + euros(amount.cents) + ": " + std::string(amount.decided_by);
}

}  // namespace bolwerk::workflows
