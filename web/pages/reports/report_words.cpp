#include "web/pages/reports/report_words.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "workflows/intervention/themes.hpp"
#include "workflows/progress_report/lights.hpp"
#include "workflows/progress_report/share.hpp"
#include "workflows/progress_report/trend.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
namespace report = workflows::report;

struct Named {
    std::string_view id, title;
};
constexpr std::array key_figure_names{
    Named{"parks_with_matrices", "Terreinen in een risicoronde met twee ingediende matrices"},
    Named{"municipalities_with_plan", "Gemeenten met een lopend projectplan"},
    Named{"parks_organised", "Terreinen met samenwerking, parkmanagement of KVO-B"},
    Named{"parks_checked", "Terreinen met een controle in de laatste 24 maanden"},
    Named{"signals_judged", "Signalen die binnen een week zijn beoordeeld (laatste halfjaar dat voorbij is)"},
    Named{"effect_measured", "Uitgevoerde interventies waarvan het effect is gemeten"},
    Named{"decided_in_time", "Op tijd besloten subsidieaanvragen, van wat besloten moest zijn"}};

std::string in_percent(std::int64_t part, std::int64_t whole) {
    std::array<char, 32> text{};
    const auto value = whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    const int size = std::snprintf(text.data(), text.size(), "%.2f", value);
    return {text.data(), static_cast<std::size_t>(size)};
}

}  // namespace

Json light_badge(std::string_view light) {
    constexpr std::array kinds{Named{"red", "danger"}, Named{"amber", "warning"}, Named{"green", "safe"}};
    const auto kind = std::ranges::find(kinds, light, &Named::id);
    return {{"label", report::label_of(report::light_named(light))},
            {"kind", kind == kinds.end() ? "inactive" : kind->title},
            {"is_paused", false}};
}

Json trend_view(std::string_view trend) {
    if (trend == "better") return {{"sign", "▲"}, {"text", report::label_of(report::Trend::better)}};
    if (trend == "worse") return {{"sign", "▼"}, {"text", report::label_of(report::Trend::worse)}};
    if (trend == "same") return {{"sign", "="}, {"text", report::label_of(report::Trend::same)}};
    return {{"sign", "–"}, {"text", "niet te vergelijken"}};
}

std::string category_title(std::string_view category) { return std::string(workflows::theme_of(category)); }

std::string key_figure_title(std::string_view id) {
    const auto found = std::ranges::find(key_figure_names, id, &Named::id);
    return std::string(found == key_figure_names.end() ? id : found->title);
}

std::string count_text(const Json& count) {
    return count.is_null() ? std::string("minder dan 5") : std::to_string(count.get<std::int64_t>());
}

std::string published_text(const Json& count) {
    return count.is_null() ? std::string("niet bekendgemaakt") : std::to_string(count.get<std::int64_t>());
}

std::string kept_back_text(const Json& count) {
    return count.is_null() ? std::string("te klein om te noemen") : std::to_string(count.get<std::int64_t>());
}

std::string counted(std::int64_t number, std::string_view one, std::string_view many) {
    return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

Json bar_of(const std::vector<Part>& parts, std::int64_t whole) {
    Json bar = Json::array();
    std::int64_t before = 0;
    for (const auto& part : parts) {
        if (part.amount <= 0) continue;
        bar.push_back({{"x", in_percent(before, whole)},
                       {"width", in_percent(part.amount, whole)},
                       {"fill", part.fill},
                       {"label", part.label},
                       {"amount", part.amount}});
        before += part.amount;
    }
    return bar;
}

std::string share_text(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? std::string("–") : std::to_string(workflows::report::share_of(part, whole)) + "%";
}

std::string day_text(const Json& day) {
    const auto read =
        day.is_string() ? engine::parse_iso_date(day.get_ref<const std::string&>()) : engine::parse_iso_date("");
    return read ? engine::medium_date(*read) : std::string("–");
}

}  // namespace bolwerk::web
