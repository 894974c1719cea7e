#include "web/pages/cases/loaded_case.hpp"
#include "web/pages/cases/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

const engine::Form& reason_form() {
    static const engine::Form form{{.name = "reden",
                                    .label = "Waarom trekt u de bijlage in?",
                                    .kind = engine::FieldKind::long_text,
                                    .help = "Dit komt in het logboek van inzage, niet in de geschiedenis van de zaak.",
                                    .least = 5,
                                    .most = 1000}};
    return form;
}

Response annex_page(const Request& request, const Visit& visit, const LoadedCase& file, const Json& annex,
                    const TypedForm& form) {
    const auto href = "/zaken/" + file.subject().number;
    Json values{{"page_title", "Trek een vertrouwelijke bijlage in"},
                {"file_name", annex.at("name")},
                {"withdraw_href", href + "/bestanden/" + std::string(request.capture("file")) + "/intrekken"},
                {"cancel_href", href}};
    add_case_head(values, file, visit, "Trek een bijlage in");
    show_form(values, "fields", form, Json::object());
    return form_page(request, visit, "cases/withdraw_annex", std::move(values), form);
}

}  // namespace

Response show_withdraw_annex(const Request& request, Visit& visit) {
    const auto file = load_case(visit, request.capture("number"));
    const auto id = id_in(request.capture("file"));
    if (!file || !id) return not_found(request, visit);
    const auto annex = visit.ask("attachment/annex", {{"number", file->subject().number}, {"id", *id}});
    if (annex.is_null()) return not_found(request, visit);
    return annex_page(request, visit, *file, annex, fresh(reason_form()));
}

Response withdraw_annex(const Request& request, Visit& visit) {
    const auto file = load_case(visit, request.capture("number"));
    const auto id = id_in(request.capture("file"));
    if (!file || !id) return not_found(request, visit);
    const auto annex = visit.ask("attachment/annex", {{"number", file->subject().number}, {"id", *id}});
    if (annex.is_null()) return not_found(request, visit);
    auto form = typed(reason_form(), request.form);
    Json gone;
    if (form.good()) try {
            gone = visit.ask("attachment/withdraw_annex",
                             {{"number", file->subject().number}, {"id", *id}, {"because", form.text("reden")}});
        } catch (const db::DatabaseError& error) {
            refuse_for(form, error, {{"attachment_removed_with_reason", "reden"}});
        }
    if (!form.good()) return annex_page(request, visit, *file, annex, form);
    if (gone.is_null()) return not_found(request, visit);
    return done(request, "/zaken/" + file->subject().number,
                "De bijlage is ingetrokken. Wat erin stond, is weg; dat u dit deed, staat in het logboek van inzage.");
}

}  // namespace bolwerk::web
