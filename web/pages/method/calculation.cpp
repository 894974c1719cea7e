#include "web/pages/method/calculation.hpp"

#include "engine/term/penalty.hpp"
#include "web/view/term_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Date;
using engine::Field;
using engine::FieldKind;
using engine::Json;
namespace term = engine::term;

std::optional<Date> day_of(const TypedForm& form, std::string_view field) {
    const auto text = form.date(field);
    return text ? std::optional(engine::parse_iso_date(*text).value()) : std::nullopt;
}

/// The standstill of a request to complete an application (Awb 4:15 lid 1).
term::Adjustments adjustments_of(TypedForm& form) {
    const auto invited = day_of(form, "aanvulling_gevraagd"), completed = day_of(form, "aangevuld");
    if (completed && !invited)
        form.refuse("aanvulling_gevraagd", "Vul ook de dag in waarop om aanvulling is gevraagd.");
    if (!invited || !form.good()) return {};
    if (!completed) return {{term::until_further_notice(*invited)}, {}};
    if (*completed < *invited) {
        form.refuse("aangevuld", "Deze dag ligt voor de dag waarop om aanvulling is gevraagd.");
        return {};
    }
    return {{term::until_completed(*invited, *completed)}, {}};
}

/// Atw art. 1 moves a term of a statute only. Whoever agrees on a day does well to take an ordinary one (HANDBOOK 3.1).
void propose_working_day(Json& page, Date last_day, const term::Calendar& calendar) {
    if (calendar.is_ordinary(last_day)) return;
    add_warning(page, "De laatste dag is geen werkdag (" + calendar.why_not_ordinary(last_day) +
                          ") en schuift niet op, want de termijn staat niet in een wet. Kiest u de dag zelf? Neem dan "
                          "een werkdag, bijvoorbeeld " +
                          engine::long_date(calendar.ordinary_on_or_after(last_day)) + ".");
}

void calculate_penalty(Json& page, TypedForm& form, const term::Deadline& deadline, const term::Calendar& calendar) {
    const auto received = day_of(form, "ingebrekestelling"), decided = day_of(form, "besluit");
    if (!received) {
        if (decided) form.refuse("ingebrekestelling", "Vul ook de dag in waarop de ingebrekestelling is ontvangen.");
        return;
    }
    if (term::is_premature(*received, deadline))
        return add_warning(
            page, "De ingebrekestelling kwam te vroeg: de termijn liep nog. Er is dan geen dwangsom (Awb art. 4:17).");
    const auto notice = term::default_notice(*received, calendar);
    if (!notice) return form.refuse("ingebrekestelling", std::string(notice.error().reasons.front().sentence));
    const auto due = term::penalty(*notice, decided, calendar);
    if (!due) return form.refuse("besluit", std::string(due.error().reasons.front().sentence));
    add_penalty(page, *notice, *due);
}

Field day_of(std::string_view name, std::string_view label, std::string_view help) {
    return {.name = name, .label = label, .kind = FieldKind::date, .required = false, .help = help};
}

}  // namespace

const engine::Form& calculator_form() {
    static const engine::Form form{
        Field{.name = "gebeurtenis",
              .label = "Dag van de gebeurtenis",
              .kind = FieldKind::date,
              .help = "Bijvoorbeeld de dag waarop het besluit is verstuurd."},
        Field{.name = "aantal",
              .label = "Hoe lang",
              .kind = FieldKind::whole_number,
              .least = 1,
              .most = term::longest_count},
        Field{.name = "eenheid",
              .label = "Eenheid",
              .kind = FieldKind::choice,
              .choices = {{"days", "Dagen"}, {"weeks", "Weken"}, {"months", "Maanden"}, {"years", "Jaren"}}},
        Field{.name = "wettelijk",
              .label = "Staat de termijn in een wet?",
              .kind = FieldKind::choice,
              .choices = {{"ja", "Ja, bijvoorbeeld bezwaar: 6 weken (Awb 6:7)"},
                          {"nee", "Nee, bijvoorbeeld een verordening of een afspraak"}}},
        day_of("aanvulling_gevraagd", "Dag waarop om aanvulling is gevraagd",
               "De klok staat stil vanaf de dag erna (Awb 4:15)."),
        day_of("aangevuld", "Dag waarop de aanvulling compleet was", "Vanaf deze dag loopt de klok weer."),
        day_of("ingebrekestelling", "Dag waarop een ingebrekestelling is ontvangen",
               "Voor de dwangsom bij een te laat besluit (Awb 4:17)."),
        day_of("besluit", "Dag waarop het besluit alsnog is genomen", "Nog geen besluit? Laat dit leeg.")};
    return form;
}

void add_calculation(Json& page, TypedForm& form, const term::Calendar& calendar) {
    page["has_result"] = false;
    if (!form.good()) return;
    const auto adjustments = adjustments_of(form);
    if (!form.good()) return;
    const term::Term wanted{"calculator",
                            {static_cast<int>(form.number("aantal")), term::unit_named(form.text("eenheid")).value()},
                            form.text("wettelijk") == "ja",
                            "",
                            false};
    const auto deadline = term::compute(wanted, *day_of(form, "gebeurtenis"), calendar, adjustments);
    if (!deadline) return form.refuse("aantal", std::string(deadline.error().reasons.front().sentence));
    add_term(page, *deadline);
    if (!wanted.in_statute) propose_working_day(page, deadline->last_day, calendar);
    calculate_penalty(page, form, *deadline, calendar);
    page["has_result"] = form.good();
}

}  // namespace bolwerk::web
