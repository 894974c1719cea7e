#include "workflows/subsidy/other_subsidies.hpp"

#include <array>

#include "engine/fields.hpp"
#include "engine/question.hpp"
#include "workflows/asks.hpp"

namespace bolwerk::workflows::subsidy_rules {
namespace {

using asks_of_all::worked_out;
using engine::Cents;
using engine::FieldKind;
using engine::Json;
using engine::Question;

struct RowFields {
    std::string_view giver, scheme, cents, same;
    std::string_view giver_label, scheme_label, cents_label, same_label;
};
constexpr std::array rows{RowFields{"other_1_giver", "other_1_scheme", "other_1_cents", "other_1_same",
                                    "Andere subsidie 1: van wie?", "Andere subsidie 1: volgens welke regeling?",
                                    "Andere subsidie 1: bedrag", "Andere subsidie 1 is voor dezelfde kosten"},
                          RowFields{"other_2_giver", "other_2_scheme", "other_2_cents", "other_2_same",
                                    "Andere subsidie 2: van wie?", "Andere subsidie 2: volgens welke regeling?",
                                    "Andere subsidie 2: bedrag", "Andere subsidie 2 is voor dezelfde kosten"},
                          RowFields{"other_3_giver", "other_3_scheme", "other_3_cents", "other_3_same",
                                    "Andere subsidie 3: van wie?", "Andere subsidie 3: volgens welke regeling?",
                                    "Andere subsidie 3: bedrag", "Andere subsidie 3 is voor dezelfde kosten"}};

std::string text_in(const Question& question, std::string_view name) {
    const auto& value = field(question, name);
    return value.is_string() ? value.get<std::string>() : std::string{};
}

Json counted(const Question& question) {
    const auto named = other_subsidies_named(question);
    return named.empty() ? Json() : Json(for_the_same_costs(named).value);
}

Json as_text(const Question& question) {
    std::string text;
    for (const auto& one : other_subsidies_named(question)) text += (text.empty() ? "" : "\n") + line_of(one);
    return text.empty() ? Json() : Json(text);
}

}  // namespace

std::vector<OtherSubsidy> other_subsidies_named(const Question& question) {
    std::vector<OtherSubsidy> named;
    for (const auto& row : rows) {
        const bool priced = filled(question, row.cents);
        OtherSubsidy one{text_in(question, row.giver),
                         text_in(question, row.scheme),
                         {number_field(question, row.cents)},
                         field(question, row.same) == true,
                         false};
        one.whole = !one.giver.empty() && !one.scheme.empty() && priced;
        if (!one.giver.empty() || !one.scheme.empty() || priced) named.push_back(std::move(one));
    }
    return named;
}

Cents for_the_same_costs(const std::vector<OtherSubsidy>& named) {
    Cents together;
    for (const auto& one : named)
        if (one.same_costs) together += one.cents;
    return together;
}

std::string line_of(const OtherSubsidy& one) {
    return one.giver + ", " + one.scheme + ": " + engine::euros(one.cents) +
           (one.same_costs ? ", voor dezelfde kosten" : ", voor andere kosten");
}

engine::Form other_subsidy_rows() {
    engine::Form form;
    for (const auto& row : rows) {
        form.push_back({.name = row.giver, .label = row.giver_label, .required = false, .most = 120});
        form.push_back({.name = row.scheme, .label = row.scheme_label, .required = false, .most = 200});
        form.push_back(engine::fields::amount(row.cents, row.cents_label, false));
        form.push_back({.name = row.same, .label = row.same_label, .kind = FieldKind::yes_no, .required = false});
    }
    form.front().help =
        "Ook van de provincie zelf, en ook als zij niet meetelt. Zijn er meer dan drie, tel dan de "
        "kleinste op in de laatste regel en noem ze allemaal.";
    form.push_back(worked_out("public_now_cents", "Andere subsidies voor dezelfde kosten", FieldKind::money, &counted));
    form.push_back(worked_out("other_subsidies_text", "Andere subsidies", FieldKind::long_text, &as_text));
    return form;
}

}  // namespace bolwerk::workflows::subsidy_rules
