#include "web/pages/risk/view_filter.hpp"

#include "engine/date.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

bool is_day(std::string_view text) { return engine::parse_iso_date(text).has_value(); }

Json text_field(std::string_view name, std::string_view label, const std::string& value,
                std::string_view type = "text") {
    return {{"name", name}, {"label", label}, {"value", value}, {"input_type", type}};
}

Json kinds() {
    return Json::array({{{"value", only_looks}, {"label", "Alleen bekeken"}},
                        {{"value", only_listed}, {"label", "Alleen titels in een lijst"}},
                        {{"value", only_taken}, {"label", "Alleen uitgiften"}}});
}

}  // namespace

ViewFilter read_view_filter(FilterReader& reader) {
    ViewFilter filter;
    filter.person = reader.words("wie");
    filter.organisation = reader.words("organisatie");
    filter.number = reader.words("zaak");
    filter.park = reader.words("terrein");
    filter.from = reader.known("van", is_day);
    filter.until = reader.known("tot", is_day);
    filter.kind = reader.one_of("soort", {only_looks, only_listed, only_taken});
    filter.purpose = reader.words("doel");
    const auto taking_out = reader.number("uitgifte");
    filter.taking_out = taking_out ? std::to_string(*taking_out) : "";
    filter.query = reader.understood();
    return filter;
}

Json find_views(const Visit& visit, const ViewFilter& filter, std::optional<std::int64_t> before, std::size_t most) {
    const auto given = [](const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); };
    return visit.ask("view_log/list", {{"before", before ? std::optional(std::to_string(*before)) : std::nullopt},
                                       {"number", given(filter.number)},
                                       {"taking_out", given(filter.taking_out)},
                                       {"kind", given(filter.kind)},
                                       {"person", given(filter.person)},
                                       {"organisation", given(filter.organisation)},
                                       {"park", given(filter.park)},
                                       {"from", given(filter.from)},
                                       {"until", given(filter.until)},
                                       {"purpose", given(filter.purpose)},
                                       {"most", std::to_string(most)}});
}

Json view_filter_values(const ViewFilter& filter) {
    return {
        {"filters",
         Json::array({text_field("wie", "Wie", filter.person),
                      text_field("organisatie", "Organisatie", filter.organisation),
                      text_field("zaak", "Zaaknummer", filter.number), text_field("terrein", "Terrein", filter.park),
                      text_field("van", "Van", filter.from, "date"),
                      text_field("tot", "Tot en met", filter.until, "date"), text_field("doel", "Doel", filter.purpose),
                      text_field("uitgifte", "Nummer van de uitgifte", filter.taking_out)})},
        {"kind_select", Json::array({filter_select("soort", "Wat", "Alles", kinds(), filter.kind)})}};
}

}  // namespace bolwerk::web
