#include "web/pages/account/choices_form.hpp"

#include <array>

namespace bolwerk::web {
namespace {

using engine::Choice;
using engine::Field;
using engine::FieldKind;
using engine::Json;

const std::vector<Choice> free_choices{{"now", "Meteen een e-mail"},
                                       {"daily", "In het dagoverzicht per e-mail"},
                                       {"weekly", "In het weekoverzicht per e-mail"},
                                       {"here", "Alleen in Bolwerk"},
                                       {"off", "Niet"}};
const std::vector<Choice> law_choices{{"now", "In Bolwerk, met meteen een e-mail"},
                                      {"post", "In Bolwerk, en per post"}};
const std::vector<Choice> weekdays{{"1", "Maandag"}, {"2", "Dinsdag"},  {"3", "Woensdag"}, {"4", "Donderdag"},
                                   {"5", "Vrijdag"}, {"6", "Zaterdag"}, {"7", "Zondag"}};

std::vector<Choice> hours() {
    static constexpr std::array<std::string_view, 24> clock{
        "00:00", "01:00", "02:00", "03:00", "04:00", "05:00", "06:00", "07:00", "08:00", "09:00", "10:00", "11:00",
        "12:00", "13:00", "14:00", "15:00", "16:00", "17:00", "18:00", "19:00", "20:00", "21:00", "22:00", "23:00"};
    std::vector<Choice> all;
    for (const auto hour : clock) all.push_back({hour, hour});
    return all;
}

Field hour_field(std::string_view name, std::string_view label, std::string_view help) {
    return {
        .name = name, .label = label, .kind = FieldKind::choice, .required = false, .help = help, .choices = hours()};
}

}  // namespace

ChoicesForm::ChoicesForm(const Json& found) {
    for (const auto& one : found.at("kinds")) {
        const auto& kept = kinds_.emplace_back(
            Kind{one.at("id"), "soort-" + one.at("id").get<std::string>(), one.at("label"), one.at("help")});
        form_.push_back({.name = kept.field,
                         .label = kept.label,
                         .kind = FieldKind::choice,
                         .help = kept.help,
                         .choices = one.at("demanded").get<bool>() ? law_choices : free_choices});
        raw_[kept.field] = {one.at("choice").get<std::string>()};
    }
    form_.push_back({.name = "weekdag",
                     .label = "Op welke dag komt het weekoverzicht?",
                     .kind = FieldKind::choice,
                     .choices = weekdays});
    form_.push_back(hour_field(
        "stil-van", "Geen e-mail vanaf",
        "Laat leeg als u op elk uur e-mail wilt. Bericht van een besluit of officiële brief komt altijd meteen."));
    form_.push_back(hour_field("stil-tot", "Weer e-mail vanaf", "Wat in de tussentijd gebeurt, komt daarna."));
    raw_["weekdag"] = {std::to_string(found.at("weekday").get<int>())};
    for (const auto& [field, key] : {std::pair{"stil-van", "quiet_from"}, {"stil-tot", "quiet_until"}})
        if (found.at(key).is_string()) raw_[field] = {found.at(key).get<std::string>()};
}

TypedForm ChoicesForm::typed_in(const Fields& fields) const {
    auto form = typed(form_, fields);
    const auto from = form.text("stil-van"), until = form.text("stil-tot");
    if (from.empty() != until.empty())
        form.refuse(from.empty() ? "stil-van" : "stil-tot", "Kies twee uren, of laat ze allebei leeg.");
    else if (!from.empty() && from == until)
        form.refuse("stil-tot", "Kies twee verschillende uren.");
    return form;
}

Json ChoicesForm::choices_of(const TypedForm& form) const {
    Json choices = Json::object();
    for (const auto& kind : kinds_) choices[kind.id] = form.text(kind.field);
    return choices;
}

}  // namespace bolwerk::web
