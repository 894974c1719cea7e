#include "web/pages/search/results_view.hpp"

#include <gmock/gmock.h>

#include "tests/web/pages/sample_keys.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::IsEmpty;
using testing::SizeIs;

Json shown(const std::string& words, const Json& found) {
    const auto definitions = workflows::every_definition();
    return results_view({words, found, definitions, engine::date_of(2026, 11, 21)});
}

Json nothing() {
    return {{"case_number", 0}, {"cases", Json::array()}, {"parks", Json::array()}, {"municipalities", Json::array()}};
}

TEST(ResultsView, groups_what_was_found_and_counts_it) {
    auto found = nothing();
    found["case_number"] = 3;
    for (int id = 1; id <= 3; ++id)
        found["cases"].push_back({{"number", "PLN-" + std::to_string(id)},
                                  {"title", "Projectplan Ecofactorij"},
                                  {"workflow", "project_plan"},
                                  {"state", "aligned"},
                                  {"park", "Ecofactorij"},
                                  {"changed_at", "2026-11-19T10:00:00Z"},
                                  {"snippet", nullptr}});
    found["parks"].push_back({{"rin", "140063"}, {"name", "Ecofactorij"}, {"municipality", "Apeldoorn"}, {"ha", 92.6}});
    const auto values = shown("ecofactorij", found);
    EXPECT_EQ(values["result_text"], "3 zaken en 1 terrein gevonden met “ecofactorij”.");
    ASSERT_THAT(values["result_groups"], SizeIs(2));
    EXPECT_EQ(values["result_groups"][0]["group_title"], "Terreinen (1)");
    EXPECT_EQ(values["result_groups"][0]["results"][0]["note"], "Apeldoorn, 92,6 hectare");
    EXPECT_EQ(values["result_groups"][1]["all_href"], "/zaken?q=ecofactorij");
    EXPECT_EQ(values["result_groups"][1]["results"][0]["state"]["label"], "Afgestemd in de werkgroep");
    EXPECT_THAT(missing_keys(sample_of("search/results"), values), IsEmpty());
}

TEST(ResultsView, more_than_can_be_counted_says_so) {
    auto found = nothing();
    found["case_number"] = 101;
    found["cases"].push_back({{"number", "PLN-1"},
                              {"title", "x"},
                              {"workflow", "weg"},
                              {"state", "weg"},
                              {"park", nullptr},
                              {"changed_at", "2026-11-19T10:00:00Z"},
                              {"snippet", "een stuk tekst"}});
    const auto values = shown("x", found);
    EXPECT_EQ(values["result_text"], "Meer dan 100 zaken gevonden met “x”.");
    EXPECT_EQ(values["result_groups"][0]["results"][0]["snippet"], "een stuk tekst");
}

TEST(ResultsView, nothing_found_keeps_what_was_typed) {
    const auto values = shown("zzz", nothing());
    EXPECT_EQ(values["result_text"], "Niets gevonden met “zzz”.");
    EXPECT_EQ(values["search_query"], "zzz");
    EXPECT_THAT(missing_keys(sample_of("search/results.empty"), values), IsEmpty());
}

TEST(ResultsView, an_empty_question_asks_for_one) {
    EXPECT_EQ(shown("", Json::object())["result_text"], "Typ een woord, een naam of een zaaknummer.");
}

}  // namespace
}  // namespace bolwerk::web
