#include "web/pages/admin/settings_form.hpp"

#include <algorithm>

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

constexpr std::int64_t longest = 999;

std::string standard_text(const engine::DeadlinePlan& plan) {
    return "Laat leeg voor wat de werkwijze zegt: " + engine::term::in_words(plan.length) + " (" +
           std::string(plan.source) + ").";
}

}  // namespace

SettingsForm::SettingsForm(const engine::Definition& definition) {
    for (const auto& term : terms_of(definition)) {
        const std::string id(term.plan->name), label(term.plan->label);
        if (!can_be_set(*term.plan) || std::ranges::find(terms_, "term." + id, &Term::name) != terms_.end()) continue;
        const auto& kept = terms_.emplace_back(Term{"term." + id, "aantal-" + id, "eenheid-" + id,
                                                    std::string(definition.title) + ", " + label, label + ": hoe lang",
                                                    label + ": eenheid", standard_text(*term.plan)});
        form_.push_back(Field{.name = kept.count,
                              .label = kept.count_label,
                              .kind = FieldKind::whole_number,
                              .required = false,
                              .help = kept.help,
                              .least = 1,
                              .most = longest});
        form_.push_back(
            Field{.name = kept.unit,
                  .label = kept.unit_label,
                  .kind = FieldKind::choice,
                  .required = false,
                  .choices = {{"days", "Dagen"}, {"weeks", "Weken"}, {"months", "Maanden"}, {"years", "Jaren"}}});
    }
    add_thresholds(definition);
}

void SettingsForm::add_thresholds(const engine::Definition& definition) {
    for (const auto& threshold : definition.thresholds) {
        const auto& kept =
            numbers_.emplace_back(Number{std::string(threshold.name), "getal-" + std::string(threshold.name),
                                         "Laat leeg voor wat de werkwijze zegt: " + std::to_string(threshold.standard) +
                                             " (" + std::string(threshold.source) + ").",
                                         std::string(definition.title) + ", " + std::string(threshold.label)});
        form_.push_back(Field{.name = kept.field,
                              .label = threshold.label,
                              .kind = FieldKind::whole_number,
                              .required = false,
                              .help = kept.help,
                              .least = threshold.least,
                              .most = threshold.most});
    }
}

engine::RawInput SettingsForm::filled_in(const Json& settings) const {
    engine::RawInput raw;
    for (const auto& term : terms_) {
        const auto set = settings.find(term.name);
        if (set == settings.end()) continue;
        raw[term.count] = {set->at("count").dump()};
        raw[term.unit] = {set->at("unit").get<std::string>()};
    }
    for (const auto& number : numbers_)
        if (const auto set = settings.find(number.name); set != settings.end()) raw[number.field] = {set->dump()};
    return raw;
}

TypedForm SettingsForm::typed_in(const Fields& fields) const {
    auto form = typed(form_, fields);
    for (const auto& term : terms_) {
        const bool counted = form.number(term.count) > 0, has_unit = !form.text(term.unit).empty();
        if (counted && !has_unit) form.refuse(term.unit, "Kies ook dagen, weken, maanden of jaren.");
        if (has_unit && !counted && form.values.at(term.count).is_null())
            form.refuse(term.count, "Vul ook een getal in.");
    }
    return form;
}

Json SettingsForm::settings_of(const TypedForm& form) const {
    Json settings = Json::object();
    for (const auto& term : terms_) {
        const auto count = form.number(term.count);
        settings[term.name] = count > 0 ? Json{{"count", count}, {"unit", form.text(term.unit)}} : Json();
    }
    for (const auto& number : numbers_) settings[number.name] = form.values.at(number.field);
    return settings;
}

Json SettingsForm::labels() const {
    Json labels = Json::object();
    for (const auto& term : terms_) labels[term.name] = term.label;
    for (const auto& number : numbers_) labels[number.name] = number.label;
    return labels;
}

}  // namespace bolwerk::web
