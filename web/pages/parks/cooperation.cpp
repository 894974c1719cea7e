#include "web/pages/parks/cooperation.hpp"

#include "web/view/badge_view.hpp"

namespace bolwerk::web {
namespace {

engine::Json plain(std::string_view label, std::string_view kind) {
    return {{"label", label}, {"kind", kind}, {"is_paused", false}};
}

}  // namespace

engine::Json cooperation_badge(const Visit& visit, const engine::Json& fields, const engine::Json& state) {
    if (fields.value("kvo_b", false)) return plain("KVO-B", "safe");
    if (state.is_string()) return badge_of(visit.site.definition("cooperation"), state.get<std::string>());
    const auto told = fields.find("pps");
    if (told == fields.end() || !told->is_boolean()) return plain(nobody_said, "inactive");
    return told->get<bool>() ? plain("PPS", "safe") : plain("Geen samenwerking", "inactive");
}

}  // namespace bolwerk::web
