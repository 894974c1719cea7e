#include "engine/local_time.hpp"
#include "web/files/base64.hpp"
#include "web/pages/signals/pages.hpp"
#include "web/pages/signals/reporter_seal.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/due_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::string_view no_key =
    "Er is geen sleutel om een melder mee te versleutelen. Daarom wordt er geen melder bewaard. Vraag de beheerder van "
    "Bolwerk om de instelling reporter-key-file.";

const engine::Form& reporter_form() {
    static const engine::Form form{{.name = "naam",
                                    .label = "Wie gaf het signaal?",
                                    .least = 2,
                                    .most = 120,
                                    .may_hold = engine::MayHold::contact_details},
                                   {.name = "bereikbaar",
                                    .label = "Hoe is die persoon te bereiken?",
                                    .help = "Alleen wat nodig is om te vertellen wat er met het signaal is gedaan.",
                                    .most = 200,
                                    .may_hold = engine::MayHold::contact_details}};
    return form;
}

const engine::Form& look_form() {
    static const engine::Form form{{.name = "reden",
                                    .label = "Waarom wilt u weten wie het signaal gaf?",
                                    .help = "Dit komt met uw naam in het logboek van inzage. Zonder namen.",
                                    .least = 10,
                                    .most = 300}};
    return form;
}

/// What is on the page beside the forms.
struct Shown {
    TypedForm keep = fresh(reporter_form()), look = fresh(look_form());
    Json person = nullptr;  ///< {naam, bereikbaar} once it was opened
};

std::string kept_text(const Json& found, engine::Date today) {
    if (found.at("kept_at").is_null()) return {};
    return "Bewaard door " + text_of(found, "kept_by") + ", " +
           near_moment(engine::parse_moment(text_of(found, "kept_at")).value(), today) + ".";
}

Response reporter_page(const Request& request, const Visit& visit, const Json& found, const Shown& shown) {
    const auto number = text_of(found, "number"), href = "/zaken/" + number + "/melder";
    const bool known = !found.at("kept_at").is_null(), opened = !shown.person.is_null();
    const bool takes = !found.at("closed").get<bool>() && !found.at("anonymous").get<bool>();
    const bool has_key = ReporterSeal::from_setting().has_value();
    Json values{{"page_title", "Melder van " + number},
                {"crumbs", Json::array({{{"label", number}, {"href", "/zaken/" + number}, {"current", false}},
                                        {{"label", "Melder"}, {"href", ""}, {"current", true}}})},
                {"number", number},
                {"title", found.at("title")},
                {"href", href},
                {"is_known", known},
                {"kept_text", kept_text(found, visit.today)},
                {"is_opened", opened},
                {"reporter_name", opened ? shown.person.at("naam") : Json("")},
                {"reachable", opened ? shown.person.at("bereikbaar") : Json("")},
                {"is_anonymous", found.at("anonymous")},
                {"is_closed", found.at("closed")},
                {"lacks_key", takes && !has_key},
                {"no_key_text", no_key},
                {"may_keep", takes && has_key}};
    show_form(values, "fields", shown.keep, Json::object());
    show_form(values, "look_fields", shown.look, Json::object());
    return form_page(request, visit, "signals/reporter", std::move(values),
                     shown.look.good() ? shown.keep : shown.look);
}

Json find_reporter(const Request& request, const Visit& visit) {
    return visit.ask("signal/reporter", {{"number", std::string(request.capture("number"))}});
}

}  // namespace

Response show_reporter(const Request& request, Visit& visit) {
    const auto found = find_reporter(request, visit);
    return found.is_null() ? not_found(request, visit) : reporter_page(request, visit, found, {});
}

Response keep_reporter(const Request& request, Visit& visit) {
    const auto found = find_reporter(request, visit);
    if (found.is_null()) return not_found(request, visit);
    const auto seal = ReporterSeal::from_setting();
    if (!seal) return refusal(request, visit, no_key);
    const auto form = typed(reporter_form(), request.form);
    if (!form.good()) return reporter_page(request, visit, found, {.keep = form});
    const auto number = text_of(found, "number");
    const auto text = Json{{"naam", form.text("naam")}, {"bereikbaar", form.text("bereikbaar")}}.dump();
    const auto kept =
        visit.ask("signal/keep_reporter",
                  {{"number", number}, {"sealed", base64(seal->sealed(text, number))}, {"key_id", seal->key_id()}});
    if (kept.is_null()) return not_found(request, visit);
    if (!kept.at("kept").get<bool>())
        return refusal(request, visit, "Van een signaal dat anoniem is of dicht is, wordt geen melder bewaard.");
    return done(request, "/zaken/" + number + "/melder", "De melder is versleuteld bewaard.");
}

Response read_reporter(const Request& request, Visit& visit) {
    const auto found = find_reporter(request, visit);
    if (found.is_null() || found.at("kept_at").is_null()) return not_found(request, visit);
    const auto seal = ReporterSeal::from_setting();
    if (!seal) return refusal(request, visit, no_key);
    const auto form = typed(look_form(), request.form);
    if (!form.good()) return reporter_page(request, visit, found, {.look = form});
    const auto number = text_of(found, "number");
    const auto given = visit.ask("signal/read_reporter",
                                 {{"number", number}, {"because", form.text("reden")}, {"request", request.id}});
    if (given.is_null()) return not_found(request, visit);
    const auto text = seal->opened(from_base64(given.at("sealed").get_ref<const std::string&>()), number);
    if (!text)
        return refusal(request, visit,
                       "De melder is met een andere sleutel versleuteld en kan hier niet worden gelezen. Vraag de "
                       "beheerder van Bolwerk om de sleutel die toen in gebruik was.");
    return reporter_page(request, visit, found, {.person = Json::parse(*text)});
}

Response forget_reporter(const Request& request, Visit& visit) {
    const auto number = std::string(request.capture("number"));
    if (visit.ask("signal/forget_reporter", {{"number", number}}).is_null()) return not_found(request, visit);
    return done(request, "/zaken/" + number + "/melder", "De melder is gewist.");
}

}  // namespace bolwerk::web
