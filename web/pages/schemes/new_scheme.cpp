#include "web/app/unread.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/schemes/pages.hpp"
#include "web/pages/schemes/scheme_parts.hpp"
#include "web/pages/schemes/typed_scheme.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr auto schemes_href = "/beheer/regelingen";

bool may_add(const Visit& visit) {
    const auto found = visit.ask("scheme/list");
    return !found.is_null() && found.at("may_add").get<bool>();
}

/// What a scheme is known by in addresses: its first name, in small letters.
std::string scheme_id(const std::string& name) {
    constexpr std::size_t longest = 40;
    std::string id;
    for (const char letter : name) {
        const bool plain = std::isalnum(static_cast<unsigned char>(letter)) != 0;
        if (plain)
            id += static_cast<char>(std::tolower(letter));
        else if (!id.empty() && id.back() != '_')
            id += '_';
    }
    id = id.substr(0, longest);
    while (id.ends_with('_')) id.pop_back();
    return id;
}

SchemeHead head() {
    return {.heading = "Nieuwe regeling",
            .intro = "Daarna maakt u per tijdvak het plafond bekend. Aanvragen kan pas als dat er is.",
            .title = {},
            .edit_href = "/beheer/nieuwe-regeling",
            .cancel_href = schemes_href,
            .save_label = "Bewaar de regeling",
            .crumbs = admin_crumbs("Nieuwe regeling", {{"Regelingen", schemes_href}})};
}

}  // namespace

Response show_new_scheme(const Request& request, Visit& visit) {
    if (!may_add(visit)) return not_found(request, visit);
    return scheme_form_page(request, visit, head(), fresh(scheme_form()), nullptr);
}

Response add_scheme(const Request& request, Visit& visit) {
    if (!may_add(visit)) return not_found(request, visit);
    const auto nothing = Json::object();
    auto form = typed(scheme_form(), request.form);
    if (auto unread = refuse_unread(request, form.form, {"gezien"})) return *std::move(unread);
    if (form.good()) refuse_disorder(form, nothing, visit.today);
    if (!form.good()) return scheme_form_page(request, visit, head(), form, nullptr);
    const auto after = scheme_as_meant(form.values, nothing);
    const SchemePreview preview{after, scheme_changes(nothing, after), {}};
    if (request.form["gezien"] != preview.seal()) return scheme_form_page(request, visit, head(), form, &preview);
    const auto kept = keep_scheme("scheme/add", visit, scheme_id(text_of(after, "name")), form, after);
    if (!form.good()) return scheme_form_page(request, visit, head(), form, &preview);
    if (kept.is_null()) return not_found(request, visit);
    return done(request, std::string(schemes_href) + "/" + text_of(kept, "id"), "De regeling is bewaard.");
}

}  // namespace bolwerk::web
