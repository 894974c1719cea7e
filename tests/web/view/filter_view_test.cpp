#include "web/view/filter_view.hpp"

#include <gmock/gmock.h>

#include "web/view/filter_reader.hpp"
#include "web/view/link.hpp"
#include "web/view/paging.hpp"

namespace bolwerk::web {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

TEST(FilterReader, a_value_that_is_not_known_is_left_out_with_a_line_about_it) {
    const Fields query{{"soort", "onzin"}, {"q", "mars"}};
    FilterReader reader(query);
    EXPECT_EQ(reader.words("q"), "mars");
    EXPECT_EQ(reader.known("soort", [](std::string_view value) { return value == "biz"; }), "");
    EXPECT_THAT(reader.remarks(), ElementsAre("Het filter “soort” kent de waarde “onzin” niet. Wij lieten het weg."));
    EXPECT_EQ(link_to("/zaken", reader.understood()), "/zaken?q=mars");
}

TEST(FilterReader, a_text_that_is_too_long_is_cut_between_two_characters) {
    const Fields query{{"q", std::string(199, 'a') + "é" + std::string(50, 'b')}};
    FilterReader reader(query);
    EXPECT_EQ(reader.words("q"), std::string(199, 'a'));
    EXPECT_THAT(reader.remarks(), SizeIs(1));
}

TEST(FilterReader, a_filter_that_nobody_asked_for_is_left_out_too_but_not_an_empty_one_or_the_print) {
    const Fields query{{"sorteer", "naam"}, {"sorteer", "rin"}, {"leeg", ""}, {"afdruk", "ja"}, {"blad", "0"}};
    FilterReader reader(query);
    EXPECT_EQ(reader.number("blad"), std::nullopt);
    const auto left_out = reader.left_out();
    EXPECT_THAT(left_out.names, ElementsAre("blad", "sorteer"));
    EXPECT_EQ(left_out.remarks.back(), "Het filter “sorteer” bestaat hier niet. Wij lieten het weg.");
}

TEST(FilterReader, remarks_do_not_push_away_the_line_of_an_action) {
    auto values = engine::Json::object();
    add_remarks(values, {"Iets."}, engine::Json{{"kind", "ok"}, {"text", "Bewaard."}});
    EXPECT_FALSE(values.contains("flash"));
    add_remarks(values, {"Iets."}, nullptr);
    EXPECT_EQ(values["flash"]["text"], "Iets.");
}

TEST(FilterView, each_filter_that_is_on_has_a_chip_that_takes_it_away) {
    const Fields query{{"q", "licht"}, {"soort", "biz"}, {"terrein", "140063"}};
    const auto view = filter_view({.action = "/zaken",
                                   .selects = {{"soort", "Soort", "Alle", {{"biz", "BIZ"}}}},
                                   .kept = {{"terrein", "140063", "Ecofactorij"}}},
                                  query);
    ASSERT_THAT(view["chips"], SizeIs(2));
    EXPECT_EQ(view["chips"][0]["label"], "BIZ");
    EXPECT_EQ(view["chips"][0]["href"], "/zaken?q=licht&terrein=140063");
    EXPECT_EQ(view["chips"][1]["href"], "/zaken?q=licht&soort=biz");
    EXPECT_EQ(view["selects"][0]["options"][1]["selected"], true);
    EXPECT_EQ(view["query"], "licht");
}

TEST(FilterView, words_that_are_typed_have_suggestions_and_a_chip) {
    const Fields query{{"naam", "eco"}, {"q", "licht"}};
    const auto view =
        filter_view({.action = "/zaken", .texts = {{"naam", "Terrein", {{"Ecofactorij", "Apeldoorn"}}}}}, query);
    EXPECT_EQ(view["texts"][0]["typed"], "eco");
    EXPECT_EQ(view["texts"][0]["suggestions"][0]["value"], "Ecofactorij");
    ASSERT_THAT(view["chips"], SizeIs(1));
    EXPECT_EQ(view["chips"][0]["label"], "Terrein: eco");
    EXPECT_EQ(view["chips"][0]["href"], "/zaken?q=licht");
}

TEST(FilterView, an_address_keeps_what_was_typed_whatever_it_is) {
    EXPECT_EQ(link_to("/zaken", {{"q", "a&b=c #é"}}), "/zaken?q=a%26b%3Dc%20%23%C3%A9");
}

TEST(Paging, a_place_comes_back_as_it_was_written) {
    const auto place = read_place("2026-10-30T14:22:01.123456Z_1871");
    ASSERT_TRUE(place);
    EXPECT_EQ(place_text(*place), "2026-10-30T14:22:01.123456Z_1871");
    EXPECT_EQ(place_text({"2026-10-30T14:22:01.123456+00:00", 5}), "2026-10-30T14:22:01.123456Z_5");
}

TEST(Paging, what_is_no_place_is_no_place) {
    for (const auto* text : {"", "_", "x_1", "2026-10-30_1", "2026-10-30T14:22:01Z_-1", "2026-10-30T14:22:01Z_",
                             "2026-10-30T14:22:01Z_99999999999999999999", "2026-10-30T14:22:01Z_1; drop table"})
        EXPECT_FALSE(read_place(text)) << text;
}

}  // namespace
}  // namespace bolwerk::web
