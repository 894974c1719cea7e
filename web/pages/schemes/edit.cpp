#include "web/app/unread.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/schemes/pages.hpp"
#include "web/pages/schemes/scheme_parts.hpp"
#include "web/pages/schemes/typed_scheme.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// The newest version, which a new one is made from; null for who may not change the scheme.
Json newest(const Request& request, const Visit& visit) {
    const auto found = visit.ask("scheme/show", {{"scheme", std::string(request.capture("scheme"))}});
    if (found.is_null() || !found.at("may_edit").get<bool>()) return {};
    return found.at("versions").front();
}

SchemeHead head_of(const Request& request, const Json& before) {
    const auto href = "/beheer/regelingen/" + std::string(request.capture("scheme"));
    const auto name = text_of(before, "name");
    const auto version = before.at("version").get<int>();
    return {.heading = "Nieuwe versie",
            .intro = name + ". De versie van nu (versie " + std::to_string(version) +
                     ") blijft bestaan voor aanvragen die eerder zijn ontvangen.",
            .title = name,
            .edit_href = href + "/nieuwe-versie",
            .cancel_href = href,
            .save_label = "Bewaar als versie " + std::to_string(version + 1),
            .crumbs = admin_crumbs("Nieuwe versie", {{"Regelingen", "/beheer/regelingen"}, {name, href}})};
}

}  // namespace

Response show_new_version(const Request& request, Visit& visit) {
    const auto version = newest(request, visit);
    if (version.is_null()) return not_found(request, visit);
    const auto before = flat_scheme(version);
    return scheme_form_page(request, visit, head_of(request, before), fresh(scheme_form(), scheme_as_typed(before)),
                            nullptr);
}

Response add_version(const Request& request, Visit& visit) {
    const auto version = newest(request, visit);
    if (version.is_null()) return not_found(request, visit);
    const std::string scheme(request.capture("scheme"));
    const auto before = flat_scheme(version);
    const auto head = head_of(request, before);
    auto form = typed(scheme_form(), request.form);
    if (auto unread = refuse_unread(request, form.form, {"gezien"})) return *std::move(unread);
    if (form.good()) refuse_disorder(form, before, visit.today);
    if (!form.good()) return scheme_form_page(request, visit, head, form, nullptr);
    const auto after = scheme_as_meant(form.values, before);
    const SchemePreview preview{after, scheme_changes(before, after),
                                visit.ask("scheme/effect", {{"scheme", scheme}, {"from_day", text_of(after, "from")}})};
    if (request.form["gezien"] != preview.seal()) return scheme_form_page(request, visit, head, form, &preview);
    const auto kept = keep_scheme("scheme/add_version", visit, scheme, form, after);
    if (!form.good()) return scheme_form_page(request, visit, head, form, &preview);
    if (kept.is_null())
        return refusal(request, visit, "Iemand anders heeft net een nieuwe versie gemaakt. Bekijk die eerst.");
    return done(request, head.cancel_href, "De nieuwe versie is bewaard.");
}

}  // namespace bolwerk::web
