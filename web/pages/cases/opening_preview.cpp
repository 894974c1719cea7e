#include "web/pages/cases/opening_preview.hpp"

#include "engine/consequences.hpp"
#include "web/pages/cases/reader_ground.hpp"
#include "web/view/badge_view.hpp"
#include "web/view/effects_view.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// Whom the case itself names, and whoever owns the case that it hangs under.
Json named_readers(const engine::Preview& preview) {
    auto named = engine::readers_of(*preview.after);
    if (const auto& parent = preview.loaded.opening.at("parent_organisation"); parent.is_number())
        named.push_back({{"organisation", parent}, {"because", "linked"}});
    return named;
}

Json readers_group(const Visit& visit, const engine::Preview& preview) {
    const auto level = static_cast<std::int64_t>(preview.after->compartment);
    const auto readers =
        visit.ask("case_page/would_read",
                  {{"opening", preview.loaded.opening}, {"level", level}, {"named", named_readers(preview)}});
    Json lines = Json::array();
    for (const auto& one : readers) {
        const auto because = text_of(one, "because");
        const bool everybody = because == "everybody";
        const auto& people = one.at("people");
        const auto who = people.is_null() ? "" : " Nu " + people_text(people) + ".";
        lines.push_back({{"icon", "people"},
                         {"text", everybody ? "Iedereen" : text_of(one, "organisation")},
                         {"has_note", !everybody},
                         {"note", everybody ? "" : std::string(why_reads(because)) + "." + who}});
    }
    return {{"group_title", "Wie mag de zaak lezen?"}, {"effects", lines}};
}

Json preview_crumbs(const ToBegin& begun) {
    return Json::array({{{"label", "Zaken"}, {"href", "/zaken"}, {"current", false}},
                        {{"label", "Nieuwe zaak"}, {"href", begun.cancel_href}, {"current", false}},
                        {{"label", "Controleer"}, {"href", ""}, {"current", true}}});
}

}  // namespace

Response opening_preview(const Request& request, const Visit& visit, const ToBegin& begun) {
    const auto& definition = *begun.preview.definition;
    const auto title = "Controleer: " + std::string(begun.label);
    auto groups = effects_view(definition, begun.preview.event->effects, begun.preview.loaded.subject);
    groups.push_back(readers_group(visit, begun.preview));
    return page(request, visit, "cases/preview",
                {{"page_title", title},
                 {"preview_title", title},
                 {"crumbs", preview_crumbs(begun)},
                 {"print", false},
                 {"case",
                  {{"number", definition.title},
                   {"title", begun.stands_on},
                   {"href", begun.cancel_href},
                   {"version", begun.preview.loaded.subject.version}}},
                 {"action", {{"href", "/zaken/nieuw"}}},
                 {"asked", false},
                 {"once_key", begun.once_key},
                 {"state_stays", false},
                 {"from_state", badge(engine::state_of(definition, engine::begin_state))},
                 {"to_state", badge(engine::state_of(definition, begun.preview.event->to))},
                 {"effect_groups", groups},
                 {"has_warning", false},
                 {"warning", ""},
                 {"kept", begun.kept},
                 {"confirm_label", begun.label},
                 {"facts", begun.facts},
                 {"has_input", !begun.facts.empty()}});
}

}  // namespace bolwerk::web
