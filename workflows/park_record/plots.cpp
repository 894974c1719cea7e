#include "workflows/park_record/plots.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "workflows/park_record/source_text.hpp"

namespace bolwerk::workflows::ibis {
namespace {

constexpr std::array statuses{
    PlotStatus{"issued", "Uitgegeven", true},
    PlotStatus{"now_municipal", "Terstond uitgeefbaar gemeente", true},
    PlotStatus{"now_private", "Terstond uitgeefbaar particulier", true},
    PlotStatus{"later_municipal", "Niet terstond uitgeefbaar gemeente", true},
    PlotStatus{"later_private", "Niet terstond uitgeefbaar particulier", true},
    PlotStatus{"option", "Optie", true},
    PlotStatus{"public_space", "Openbare ruimte", false},
    PlotStatus{"housing", "Woonbebouwing", false},
    PlotStatus{"unknown", "Niet bekend", false},
};

constexpr std::size_t parts_of_a_plot = 3, longest_number = 20, most_plots = 500;
constexpr SquareMetres largest_plot = 10'000'000;

std::vector<std::string_view> split(std::string_view text, std::string_view signs) {
    std::vector<std::string_view> parts;
    for (std::size_t from = 0;;) {
        const auto at = text.find_first_of(signs, from);
        parts.push_back(trimmed(text.substr(from, at == std::string_view::npos ? at : at - from)));
        if (at == std::string_view::npos) return parts;
        from = at + 1;
    }
}

const PlotStatus* status_named(std::string_view label) {
    const auto found = std::ranges::find_if(
        statuses, [wanted = in_capitals(label)](const PlotStatus& one) { return in_capitals(one.label) == wanted; });
    return found == statuses.end() ? nullptr : &*found;
}

/// Square metres with or without points between the thousands; 0 for anything else.
SquareMetres area_in(std::string_view text) {
    std::string digits(text);
    std::erase(digits, '.');
    SquareMetres area = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), area);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    return whole && area > 0 && area <= largest_plot ? area : 0;
}

bool stands_there(const std::vector<Plot>& plots, std::string_view number) {
    return std::ranges::find(plots, number, &Plot::number) != plots.end();
}

/// What is wrong with one line, in Dutch; empty when it became a plot.
std::string add_line(std::vector<Plot>& plots, std::string_view line) {
    const auto parts = split(line, ";\t");
    if (parts.size() != parts_of_a_plot) return "schrijf nummer; status; oppervlakte in m².";
    if (parts[0].empty() || length_of(parts[0]) > longest_number) return "vul een nummer in van hooguit 20 tekens.";
    if (stands_there(plots, parts[0])) return "nummer " + in_quotes(parts[0]) + " staat er al.";
    const auto* status = status_named(parts[1]);
    if (status == nullptr) return in_quotes(parts[1]) + " is geen status van een kavel.";
    const auto area = area_in(parts[2]);
    if (area == 0) return in_quotes(parts[2]) + " is geen heel aantal vierkante meters boven nul.";
    plots.push_back({std::string(parts[0]), status, area});
    return {};
}

}  // namespace

std::span<const PlotStatus> plot_statuses() { return statuses; }

PlotLines read_plots(std::string_view text) {
    PlotLines lines;
    int number = 0;
    for (const auto line : split(text, "\n")) {
        ++number;
        if (line.empty()) continue;
        if (lines.plots.size() == most_plots) {
            lines.problems.push_back("Een terrein heeft hooguit 500 kavels.");
            return lines;
        }
        if (const auto problem = add_line(lines.plots, line); !problem.empty())
            lines.problems.push_back("Regel " + std::to_string(number) + ": " + problem);
    }
    return lines;
}

engine::Json as_json(const std::vector<Plot>& plots) {
    auto kept = engine::Json::array();
    for (const auto& plot : plots)
        kept.push_back({{"number", plot.number}, {"status", plot.status->id}, {"area", plot.area}});
    return kept;
}

std::vector<Plot> plots_of(const engine::Json& kept) {
    std::vector<Plot> plots;
    if (!kept.is_array()) return plots;
    for (const auto& one : kept) {
        const auto status =
            std::ranges::find(statuses, one.at("status").get_ref<const std::string&>(), &PlotStatus::id);
        if (status != statuses.end()) plots.push_back({one.at("number"), &*status, one.at("area")});
    }
    return plots;
}

std::string as_lines(const std::vector<Plot>& plots) {
    std::string text;
    for (const auto& plot : plots)
        text += plot.number + "; " + std::string(plot.status->label) + "; " + std::to_string(plot.area) + "\n";
    return text;
}

PlotSums sums_of(const std::vector<Plot>& plots) {
    PlotSums sums;
    for (const auto& plot : plots) {
        sums.bruto += plot.area;
        if (plot.status->netto) sums.netto += plot.area;
    }
    return sums;
}

bool adds_up(SquareMetres sum, SquareMetres stated) { return std::abs(sum - stated) <= rounding; }

std::string plots_text(const std::vector<Plot>& plots) {
    const auto sums = sums_of(plots);
    return std::to_string(plots.size()) + (plots.size() == 1 ? " kavel" : " kavels") + ": bruto " +
           dutch_hectares(sums.bruto) + " hectare, netto " + dutch_hectares(sums.netto) + " hectare";
}

}  // namespace bolwerk::workflows::ibis
