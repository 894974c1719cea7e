#include "engine/term/awb.hpp"

namespace bolwerk::engine::term {

namespace {

constexpr bool set_in_statute = true;
constexpr bool set_elsewhere = false;

}  // namespace

Term decision_term() { return {"decision", {8, Unit::weeks}, set_in_statute, "Awb art. 4:13 lid 2"}; }

Term decision_term(Span span, std::string ordinance) { return {"decision", span, set_elsewhere, std::move(ordinance)}; }

Term repair_term(Span span) { return {"repair", span, set_elsewhere, "Awb art. 4:5 lid 1"}; }

Term not_treating_term() { return {"not_treating", {4, Unit::weeks}, set_in_statute, "Awb art. 4:5 lid 4"}; }

Term objection_term() { return {"objection", {6, Unit::weeks}, set_in_statute, "Awb art. 6:7"}; }

Term payment_term() { return {"payment", {6, Unit::weeks}, set_in_statute, "Awb art. 4:87 lid 1"}; }

Term payment_suspension_term() { return {"payment_suspension", {13, Unit::weeks}, set_in_statute, "Awb art. 4:56"}; }

Term wgs_retention_term() {
    return {"wgs_retention",
            {5, Unit::years},
            set_in_statute,
            "Wet gegevensverwerking door samenwerkingsverbanden art. 1.8"};
}

Term objection_decision_term(bool committee) {
    return {"objection_decision", {committee ? 12 : 6, Unit::weeks}, set_in_statute, "Awb art. 7:10 lid 1"};
}

Postponement objection_postponement(Date announced) {
    return {{6, Unit::weeks}, std::nullopt, set_in_statute, "Awb art. 7:10 lid 3", announced};
}

Result<Window> rolling_years(Date last, int years) {
    const auto first = before(last, {years, Unit::years});
    if (!first) return first.error();
    return Window{*first, last};
}

}  // namespace bolwerk::engine::term
