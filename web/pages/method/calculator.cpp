#include "web/pages/method/calculation.hpp"
#include "web/pages/method/pages.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// Two choices are read faster as round buttons than in a list; the first is what most people come for.
void as_round_buttons(Json& field) {
    field.erase("is_select");
    field["is_radio"] = true;
    field["is_single"] = false;
    field["options"].erase(0);
}

}  // namespace

Response show_calculator(const Request& request, Visit& visit) {
    const bool asked = !request.query.empty();
    auto form = asked ? typed(calculator_form(), request.query)
                      : fresh(calculator_form(), {{"eenheid", {"weeks"}}, {"wettelijk", {"ja"}}});
    Json values{{"page_title", "Reken een termijn uit"},
                {"crumbs", Json::array({{{"label", "Werkwijze"}, {"href", "/werkwijze"}, {"current", false}},
                                        {{"label", "Rekenhulp"}, {"href", ""}, {"current", true}}})},
                {"has_result", false}};
    if (asked) add_calculation(values, form, *visit.calendar);
    show_form(values, "fields", form, Json::object());
    as_round_buttons(values["fields"][3]);
    return form_page(request, visit, "method/calculator", std::move(values), form);
}

}  // namespace bolwerk::web
