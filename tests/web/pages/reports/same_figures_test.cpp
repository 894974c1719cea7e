// The page of a report, its paper and its workbook hold the same figures, rows and explanations: every row of the one
// is found in the other, number by number, in both directions.
#include <gmock/gmock.h>

#include <cmath>

#include "engine/money.hpp"
#include "tests/web/pages/reports/page_rows.hpp"
#include "tests/web/pages/reports/some_area.hpp"
#include "web/pages/reports/report_sheets.hpp"
#include "web/pages/reports/report_view.hpp"
#include "web/render/templates.hpp"
#include "workflows/progress_report/figures.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// "3", "€ 3" and "3,0" for 3: as a page may say it.
std::vector<std::string> ways_to_say(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return {*text};
    const auto number = std::get<double>(cell);
    std::vector<std::string> ways{engine::euros({std::llround(number * 100)})};
    const auto tenths = std::llround(number * 10);
    ways.push_back(std::to_string(tenths / 10) + "," + std::to_string(tenths % 10));
    if (number == std::floor(number)) ways.push_back(std::to_string(std::llround(number)));
    return ways;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The numbers in a text, each with its sign for percent: "27%", "1.550.000", "2026".
std::vector<std::string> numbers_in(const std::string& text) {
    std::vector<std::string> numbers;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) continue;
        const auto first = at;
        const auto goes_on = [&] {
            const bool parts = text[at] == '.' || text[at] == ',';
            return at < text.size() &&
                   (is_digit(text[at]) || (parts && at + 1 < text.size() && is_digit(text[at + 1])));
        };
        while (goes_on()) ++at;
        if (at < text.size() && text[at] == '%') ++at;
        numbers.push_back(text.substr(first, at - first));
    }
    return numbers;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Every way to say a cell of the row, and all numbers in them.
struct SaidRow {
    std::vector<std::string> ways, numbers;
    explicit SaidRow(const Row& row) {
        for (const auto& cell : row)
            for (auto& way : ways_to_say(cell)) {
                for (auto& number : numbers_in(way)) numbers.push_back(std::move(number));
                if (!way.empty()) ways.push_back(std::move(way));
            }
    }
};

/// Whether the piece of a page stands in the row of a sheet: all its numbers, and the text of some cell.
bool stands_in(const std::string& piece, const SaidRow& row) {
    return std::ranges::any_of(row.ways, [&](const std::string& way) { return holds(piece, way); }) &&
           std::ranges::all_of(numbers_in(piece), [&](const std::string& number) {
               return std::ranges::find(row.numbers, number) != row.numbers.end();
           });
}

/// Whether the cell of a sheet stands in the row of a page: a number with its own borders, a text anywhere.
bool stands_on(const Cell& cell, const std::string& row) {
    const auto ways = ways_to_say(cell);
    if (std::holds_alternative<std::string>(cell)) return holds(row, ways.front());
    const auto numbers = numbers_in(row);
    return std::ranges::any_of(ways, [&](const std::string& way) {
        const auto parts = numbers_in(way);
        return std::ranges::find(numbers, parts.front()) != numbers.end();
    });
}

class SameFigures : public testing::TestWithParam<std::tuple<unsigned, std::string>> {
protected:
    SameFigures() {
        report["figures"] = workflows::report::take_figures(ground()).figures;
        report["words"] = words();
        view = report_view(report, {"RAP-2026-0002", std::get<1>(GetParam()), all_workflows()});
        view["taken_text"] =
            "Cijfers vastgelegd op 7 oktober 2026 om 10:15 door Saskia Vos. Controlegetal 0f3a9c1d22be.";
        page = text_of_page(html());
        sheets = report_sheets(view);
    }

    static Json ground() {
        auto area = SomeArea(std::get<0>(GetParam())).ground();
        const auto before = SomeArea(std::get<0>(GetParam()) + 100).ground();
        area["previous"] = {{"number", "RAP-2026-0001"},
                            {"day", "2026-06-30"},
                            {"figures", workflows::report::take_figures(before).figures}};
        return area;
    }
    /// Notes with every part, a light by hand on the first park that has one, decisions, the adoption.
    Json words() const {
        Json all = Json::array();
        const auto say = [&](const char* action, Json input) {
            all.push_back({{"action", action},
                           {"input", std::move(input)},
                           {"name", "Saskia Vos"},
                           {"organisation", "Stuurgroep Noord-Veluwe"},
                           {"on", "2026-10-09"}});
        };
        for (const auto* section : {"summary", "parks", "kpis", "interventions", "checks", "coverage", "subsidies",
                                    "risks", "planning", "privacy"})
            say("annotate", {{"section", section}, {"text", std::string("Wat wij zeggen bij ") + section + "."}});
        for (const auto& park : report.at("figures").at("parks"))
            if (park.at("light") != "grey") {
                say("set_light", {{"light_of", park.at("id").dump()},
                                  {"light", "amber"},
                                  {"light_reason", "De planning is 12 dagen korter gemaakt."}});
                break;
            }
        say("ask_decision", {{"decision_place", "1"}, {"decision", "Neem kennis."}, {"decision_reason", "Het loopt."}});
        say("adopt", {{"decided_on", "2026-10-20"}, {"decision_text", "Conform vastgesteld."}});
        return all;
    }
    std::string html() const {
        static const Templates templates(std::filesystem::path(BOLWERK_SOURCE_DIR) / "templates");
        auto values = view;
        values["map"] = Json::array();
        values["legend"] = Json::array();
        return templates.render("reports/paper", values);
    }

    Json report{{"number", "RAP-2026-0002"},
                {"title", "Voortgangsrapportage derde kwartaal 2026"},
                {"organisation", "Stuurgroep Noord-Veluwe"},
                {"day", "2026-09-30"}};
    Json view;
    PageText page;
    std::vector<ReportSheet> sheets;
};

TEST_P(SameFigures, has_every_row_of_the_page_in_the_workbook) {
    ASSERT_GT(page.rows.size(), std::get<1>(GetParam()).empty() ? 60U : 10U);
    std::vector<SaidRow> said;
    for (const auto& sheet : sheets)
        for (const auto& row : sheet.rows) said.emplace_back(row);
    for (const auto& row : page.rows) {
        const bool found = std::ranges::any_of(said, [&](const SaidRow& cells) {
            return std::ranges::all_of(row.pieces, [&](const std::string& piece) { return stands_in(piece, cells); });
        });
        EXPECT_TRUE(found) << "in no row of the workbook: " << row.whole;
    }
}

TEST_P(SameFigures, has_every_row_of_the_workbook_on_the_page) {
    std::size_t numbers = 0;
    for (const auto& sheet : sheets)
        for (const auto& cells : sheet.rows) {
            const bool is_named = sheet.title == "Rapportage";  // the page says by its place what the first cell says
            const auto on = [&](const std::string& row) {
                return std::all_of(cells.begin() + (is_named ? 1 : 0), cells.end(), [&](const Cell& cell) {
                    const auto* text = std::get_if<std::string>(&cell);
                    return text != nullptr && (text->empty() || holds(page.prose, *text)) ? true : stands_on(cell, row);
                });
            };
            const bool found = std::ranges::any_of(page.rows, [&](const PageRow& row) { return on(row.whole); });
            const bool has_number =
                std::ranges::any_of(cells, [](const Cell& cell) { return std::holds_alternative<double>(cell); });
            numbers += has_number ? 1 : 0;
            const auto first = cells.empty() ? std::string() : ways_to_say(cells.front()).front();
            EXPECT_TRUE(found) << sheet.title << ": " << first;
        }
    EXPECT_GT(numbers, std::get<1>(GetParam()).empty() ? 40U : 0U);
}

TEST_P(SameFigures, has_every_sentence_of_the_page_in_the_workbook) {
    std::string cells;
    for (const auto& sheet : sheets)
        for (const auto& row : sheet.rows)
            for (const auto& cell : row) cells += ways_to_say(cell).front() + "\n";
    for (const auto& [key, value] : view.items()) {
        const bool explains = key.ends_with("_why") || key.ends_with("_none");
        if (explains && holds(page.prose, value)) {
            EXPECT_TRUE(holds(cells, value)) << key;
        }
        if (!key.ends_with("_note")) continue;
        for (const auto& note : value)
            EXPECT_EQ(holds(cells, note.at("text")), holds(page.prose, note.at("text"))) << key;
    }
    EXPECT_TRUE(holds(page.prose, view.at("period_text").get<std::string>()));
    EXPECT_TRUE(holds(cells, view.at("period_text").get<std::string>()));
    for (const auto* list : {"late_more", "planning_more"})
        for (const auto& one : view.at(list)) EXPECT_TRUE(holds(cells, one.at("text"))) << list;
}

TEST_P(SameFigures, has_the_key_figures_of_what_was_chosen) {
    const auto code = std::get<1>(GetParam());
    const auto titles = [&](const std::string& sheet) {
        return std::ranges::any_of(sheets, [&](const ReportSheet& one) { return one.title == sheet; });
    };
    EXPECT_EQ(view.at("kpis").size(), code.empty() ? 7U : 4U);
    for (const auto* sheet : {"Kerncijfers", "Interventies", "Controles", "Samenwerking", "Aanvragen"})
        EXPECT_TRUE(titles(sheet)) << sheet;
    EXPECT_EQ(titles("Signalen"), code.empty());
    EXPECT_EQ(titles("Budget"), code.empty());
}

TEST_P(SameFigures, says_why_a_report_from_before_has_no_figures_of_a_municipality) {
    const auto code = std::get<1>(GetParam());
    for (auto& one : report["figures"]["municipalities"]) one.erase("part");
    auto old = report_view(report, {"RAP-2026-0001", code, all_workflows()});
    old["taken_text"] = "";
    EXPECT_EQ(old.at("has_figures"), code.empty());
    const auto rows = report_sheets(old);
    const auto none = old.at("figures_none").get<std::string>();
    const bool is_said = std::ranges::any_of(rows, [&](const ReportSheet& sheet) {
        return std::ranges::any_of(sheet.rows,
                                   [&](const Row& row) { return !row.empty() && row.front() == Cell(none); });
    });
    EXPECT_EQ(is_said, !code.empty());
}

INSTANTIATE_TEST_SUITE_P(Reports, SameFigures,
                         testing::Combine(testing::Values(1U, 2U, 3U), testing::Values("", "GM0200", "GM0232")));

}  // namespace
}  // namespace bolwerk::web
