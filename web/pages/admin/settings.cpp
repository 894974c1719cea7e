#include "web/app/unread.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/admin/settings_form.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string href_of(const engine::Definition& definition) {
    return "/beheer/instellingen/" + std::string(definition.id);
}

/// The workflow that the address names; the first one without a name.
const engine::Definition* asked_workflow(const Request& request, const Visit& visit) {
    if (!administers(visit) || visit.site.definitions.empty()) return nullptr;
    const auto id = request.capture("workflow");
    return visit.site.definition(id.empty() ? visit.site.definitions.front().id : id);
}

Json tabs_of(const Visit& visit, const engine::Definition& chosen) {
    Json tabs = Json::array();
    for (const auto& definition : visit.site.definitions)
        if (visit.site.definition(definition.id) == &definition)
            tabs.push_back(
                {{"label", definition.title}, {"href", href_of(definition)}, {"current", definition.id == chosen.id}});
    return tabs;
}

Response settings_page(const Request& request, const Visit& visit, const engine::Definition& definition,
                       const SettingsForm& terms, const TypedForm& form) {
    Json values{{"page_title", "Instellingen van " + std::string(definition.title)},
                {"crumbs", admin_crumbs("Instellingen per werkwijze")},
                {"tabs", tabs_of(visit, definition)},
                {"workflow", {{"label", definition.title}, {"href", "/werkwijze/" + std::string(definition.id)}}},
                {"settings_href", href_of(definition)},
                {"has_terms", !terms.empty()}};
    show_form(values, "fields", form, Json::object());
    return form_page(request, visit, "admin/settings", std::move(values), form);
}

}  // namespace

Response show_settings(const Request& request, Visit& visit) {
    const auto* definition = asked_workflow(request, visit);
    if (definition == nullptr) return not_found(request, visit);
    const SettingsForm terms(*definition);
    const auto known = visit.ask("setting/list", {{"workflow", definition->id}});
    return settings_page(request, visit, *definition, terms,
                         fresh(terms.form(), terms.filled_in(known.at("settings"))));
}

Response save_settings(const Request& request, Visit& visit) {
    const auto* definition = asked_workflow(request, visit);
    if (definition == nullptr) return not_found(request, visit);
    const SettingsForm terms(*definition);
    if (auto unread = refuse_unread(request, terms.form())) return *std::move(unread);
    const auto form = terms.typed_in(request.form);
    if (!form.good()) return settings_page(request, visit, *definition, terms, form);
    const auto saved =
        visit.ask("setting/save",
                  {{"workflow", definition->id}, {"settings", terms.settings_of(form)}, {"labels", terms.labels()}});
    if (saved.is_null()) return not_found(request, visit);
    return done(request, href_of(*definition),
                "De instellingen zijn bewaard. Een termijn die al loopt, houdt zijn laatste dag.");
}

}  // namespace bolwerk::web
