#include "web/view/substitution_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Date;
using engine::Json;

Date day_in(const Json& value) { return engine::parse_iso_date(value.get<std::string>()).value(); }

std::string period_text(Date from, Date until) {
    if (from == until) return engine::medium_date(from);
    return engine::medium_date(from) + " tot en met " + engine::medium_date(until);
}

}  // namespace

void add_substitution_words(Json& view, const Json& row, const std::string& base, Date today) {
    const auto from = day_in(row.at("from"));
    std::string roles;
    for (const auto& role : row.at("roles")) roles += (roles.empty() ? "" : ", ") + role.get<std::string>();
    if (!roles.empty() && roles.front() >= 'a' && roles.front() <= 'z')
        roles.front() = static_cast<char>(roles.front() - 'a' + 'A');
    view["state"] = from <= today ? Json{{"label", "Nu"}, {"kind", "safe"}, {"is_paused", false}}
                                  : Json{{"label", "Straks"}, {"kind", "neutral"}, {"is_paused", false}};
    view["period"] = period_text(from, day_in(row.at("until")));
    view["roles_text"] = roles;
    view["can_end"] = !base.empty();
    view["end_href"] = base.empty() ? "" : base + "/" + std::to_string(row.at("id").get<std::int64_t>()) + "/stop";
}

}  // namespace bolwerk::web
