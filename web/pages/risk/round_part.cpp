#include "web/pages/risk/round_part.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "web/pages/risk/analysis_part.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/link.hpp"
#include "web/view/paging.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::int64_t last_page_of_a_round = 10'000;

struct RoundChoice {
    std::string_view value, label;
};
constexpr std::array<RoundChoice, 4> matrix_states{{{"not_started", "Niet begonnen"},
                                                    {"begun", "Wordt ingevuld"},
                                                    {"returned", "Teruggegeven"},
                                                    {"submitted", "Ingediend"}}};
constexpr std::array<RoundChoice, 3> awaited{
    {{"own", "Uw organisatie"}, {"municipality", "De gemeente"}, {"police", "De politie"}}};

std::string one_of_the_choices(FilterReader& reader, std::string_view name, std::span<const RoundChoice> choices) {
    return reader.known(name, [&](std::string_view asked) {
        return std::ranges::find(choices, asked, &RoundChoice::value) != choices.end();
    });
}

Json choice_list(std::span<const RoundChoice> choices) {
    Json all = Json::array();
    for (const auto& one : choices) all.push_back({{"value", one.value}, {"label", one.label}});
    return all;
}

Json town_list(const Json& found) {
    Json all = Json::array();
    for (const auto& one : found.at("municipalities"))
        all.push_back({{"value", one.at("code")}, {"label", one.at("name")}});
    return all;
}

}  // namespace

bool RoundPart::is_filtered() const {
    return !municipality.empty() || !state.empty() || !waits_for.empty() || !named.empty();
}

RoundPart round_part(FilterReader& reader) {
    RoundPart part{.municipality = reader.known("gemeente", looks_like_municipality),
                   .state = one_of_the_choices(reader, "stand", matrix_states),
                   .waits_for = one_of_the_choices(reader, "wacht", awaited),
                   .named = reader.words("q")};
    const auto page = reader.number("blad").value_or(1);
    part.page = static_cast<std::size_t>(std::min(page, last_page_of_a_round));
    return part;
}

std::string round_address(const std::string& href, const RoundPart& part, std::size_t page) {
    return link_to(href, {{"gemeente", part.municipality},
                          {"stand", part.state},
                          {"wacht", part.waits_for},
                          {"q", part.named},
                          {"blad", page > 1 ? std::to_string(page) : ""}});
}

void add_round_part(Json& page, const std::string& href, const RoundPart& part, const Json& found) {
    const auto before = (part.page - 1) * parks_on_a_page;
    const auto shown = found.at("parks").size();
    const auto matching = found.at("matching").get<std::size_t>();
    const auto count = std::to_string(matching) + (part.is_filtered() ? " gevonden" : "");
    Pages pages{.text = shown == 0 ? "Geen terreinen"
                                   : "Terreinen " + std::to_string(before + 1) + " tot en met " +
                                         std::to_string(before + shown) + " van " + count,
                .newer_label = "Vorige",
                .older_label = "Volgende"};
    if (part.page > 1) pages.newer = round_address(href, part, part.page - 1);
    if (before + shown < matching) pages.older = round_address(href, part, part.page + 1);
    page["has_filter"] = part.is_filtered() || found.at("counts").at("parks").get<std::size_t>() > 1;
    page["filter_href"] = href;
    page["named"] = part.named;
    page["is_filtered"] = part.is_filtered();
    page["selects"] = Json::array(
        {filter_select("gemeente", "Gemeente", "Alle gemeenten", town_list(found), part.municipality),
         filter_select("stand", "Stand van een matrix", "Alle", choice_list(matrix_states), part.state),
         filter_select("wacht", "Wie moet nog indienen?", "Maakt niet uit", choice_list(awaited), part.waits_for)});
    page["paging"] = paging(pages);
}

}  // namespace bolwerk::web
