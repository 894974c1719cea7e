#include "web/pages/risk/analysis_part.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "web/files/lower_case.hpp"
#include "web/view/link.hpp"
#include "web/view/paging.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::int64_t most_pages = 10'000;
constexpr std::string_view to_discuss = "bespreken";
constexpr std::array<std::string_view, 6> choices{"zeer hoog",         "hoog",    "midden", "laag",
                                                  "onvoldoende zicht", to_discuss};

bool matches(const ParkLabel& park, const AnalysisPart& part) {
    const bool named = part.query.empty() || lower_case(park.name).find(lower_case(part.query)) != std::string::npos ||
                       park.rin == part.query;
    const bool wanted =
        part.wanted.empty() || (part.wanted == to_discuss ? park.discuss : park.risk_class == part.wanted);
    return named && wanted;
}

Json class_options(const AnalysisPart& part) {
    Json options =
        Json::array({{{"option_value", ""}, {"option_label", "Alle klassen"}, {"selected", part.wanted.empty()}}});
    for (const auto choice : choices)
        options.push_back({{"option_value", choice}, {"option_label", choice}, {"selected", part.wanted == choice}});
    return options;
}

}  // namespace

std::string analysis_address(const std::string& href, const AnalysisPart& part, std::size_t page) {
    return link_to(href, {{"q", part.query}, {"klasse", part.wanted}, {"blad", page > 1 ? std::to_string(page) : ""}});
}

AnalysisPart analysis_part(FilterReader& reader) {
    AnalysisPart part{.query = reader.words("q"), .wanted = reader.known("klasse", [](std::string_view asked) {
                          return std::ranges::find(choices, asked) != choices.end();
                      })};
    const auto page = reader.number("blad");
    if (page && *page < most_pages)
        part.page = static_cast<std::size_t>(*page);
    else if (page)
        reader.leave_out("blad", std::to_string(*page));
    return part;
}

ShownParks shown_parks(const std::vector<ParkLabel>& ranked, const AnalysisPart& part) {
    ShownParks shown;
    for (std::size_t place = 0; place < ranked.size(); ++place) {
        if (!matches(ranked[place], part)) continue;
        if (part.whole || shown.matching / parks_on_a_page + 1 == part.page) shown.places.push_back(place);
        ++shown.matching;
    }
    return shown;
}

void add_analysis_part(Json& page, const std::string& href, const AnalysisPart& part, const ShownParks& shown,
                       std::size_t all) {
    const auto before = (part.page - 1) * parks_on_a_page;
    const auto count = std::to_string(shown.matching) + (part.is_filtered() ? " gevonden" : "");
    Pages pages{.text = shown.places.empty() ? "Geen terreinen"
                                             : "Terreinen " + std::to_string(before + 1) + " tot en met " +
                                                   std::to_string(before + shown.places.size()) + " van " + count,
                .newer_label = "Vorige",
                .older_label = "Volgende"};
    if (part.page > 1) pages.newer = analysis_address(href, part, part.page - 1);
    if (before + shown.places.size() < shown.matching) pages.older = analysis_address(href, part, part.page + 1);
    page["has_filter"] = all > parks_on_a_page;
    page["filter_href"] = href;
    page["query"] = part.query;
    page["class_options"] = class_options(part);
    page["is_filtered"] = part.is_filtered();
    page["paging"] = paging(pages);
}

}  // namespace bolwerk::web
