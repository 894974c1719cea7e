#include "web/pages/substitution_period.hpp"

namespace bolwerk::web {

void judge_substitution_period(TypedForm& form, engine::Date today) {
    const auto first = form.date("van"), last = form.date("tot");
    if (!first || !last) return;
    const auto from = engine::parse_iso_date(*first).value(), until = engine::parse_iso_date(*last).value();
    if (until < today) return form.refuse("tot", "De laatste dag is al geweest.");
    if (from < today) return form.refuse("van", "De eerste dag is al geweest. Kies vandaag of later.");
    if (until < from) return form.refuse("tot", "De laatste dag ligt voor de eerste dag.");
    if (until - from > longest_substitution)
        form.refuse("tot", "Een vervanging duurt ten hoogste een jaar. Kies een eerdere laatste dag.");
}

}  // namespace bolwerk::web
