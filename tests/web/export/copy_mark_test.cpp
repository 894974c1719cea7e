#include "web/export/copy_mark.hpp"

#include <gmock/gmock.h>

#include "engine/local_time.hpp"
#include "web/export/page_header.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

TakenOut seventeen(std::string who = "Esmee Boer", std::string organisation = "Gemeente Apeldoorn") {
    return {.number = 17,
            .level = 3,
            .who = std::move(who),
            .organisation = std::move(organisation),
            .at = engine::parse_moment("2026-11-26T19:02:00+01:00").value()};
}

TEST(CopyMark, names_the_level_the_number_who_took_it_out_when_and_that_it_goes_no_further) {
    EXPECT_EQ(copy_mark(seventeen()), "V3, vertrouwelijk. Uitgifte 17 aan Esmee Boer, Gemeente Apeldoorn, op " +
                                          engine::local_stamp(seventeen().at) + ". Niet kopiëren of doorgeven.");
}

TEST(CopyMark, of_somebody_without_an_organisation_names_the_person_alone) {
    EXPECT_THAT(copy_mark(seventeen("Esmee Boer", "")), HasSubstr("aan Esmee Boer, op "));
}

TEST(CopyMark, is_one_line_whatever_a_name_holds) {
    const auto mark = copy_mark(seventeen("Esmee\r\nV0, openbaar", "Gemeente\tApeldoorn"));
    EXPECT_THAT(mark, Not(HasSubstr("\n")));
    EXPECT_THAT(mark, Not(HasSubstr("\t")));
    EXPECT_THAT(mark, HasSubstr("Esmee  V0, openbaar, Gemeente Apeldoorn"));
}

TEST(CopyMark, is_there_for_what_the_log_noted_and_for_nothing_else) {
    EXPECT_FALSE(taken_out(Json{}));
    const auto taken = taken_out({{"number", 4},
                                  {"level", 2},
                                  {"who", "Els Wolters"},
                                  {"organisation", "Gemeente Apeldoorn"},
                                  {"at", "2026-11-26T18:02:00.5+00:00"}});
    ASSERT_TRUE(taken);
    EXPECT_THAT(copy_mark(*taken), HasSubstr("V2, vertrouwelijk. Uitgifte 4 aan Els Wolters"));
}

TEST(CopyNotice, begins_with_the_mark_and_says_what_a_finder_can_do) {
    EXPECT_THAT(copy_notice(seventeen()), testing::StartsWith(copy_mark(seventeen()) + "\r\n"));
    EXPECT_THAT(copy_notice(seventeen()), EndsWith("noem Uitgifte 17.\r\n"));
}

TEST(PageHeader, has_no_codes_of_its_own_and_stops_at_a_whole_letter) {
    EXPECT_EQ(page_header("Jansen & Zn &D"), "&CJansen && Zn &&D");
    std::string long_name;
    for (int times = 0; times < 200; ++times) long_name += "ë";
    const auto header = page_header(long_name);
    EXPECT_EQ(header.size(), 240U);
    EXPECT_THAT(header, EndsWith("ë"));
    EXPECT_EQ(page_header(std::string(237, 'x') + "&&").size(), 239U) << "half an ampersand would be a code";
}

}  // namespace
}  // namespace bolwerk::web
