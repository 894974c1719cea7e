#include "web/documents/markup.hpp"

#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

TEST(Markup, elements_are_found_one_after_the_other_and_a_sign_in_a_text_is_none) {
    const std::string_view html = "5 < 6 <p class=x>en</p> < b <1> <br";
    const auto opens = next_element(html, 0);
    ASSERT_TRUE(opens);
    EXPECT_EQ(opens->name, "p");
    EXPECT_EQ(opens->attributes, " class=x");
    EXPECT_FALSE(opens->closes);
    const auto closes = next_element(html, opens->end);
    ASSERT_TRUE(closes);
    EXPECT_TRUE(closes->closes);
    EXPECT_EQ(html.substr(closes->at, closes->end - closes->at), "</p>");
    EXPECT_FALSE(next_element(html, closes->end));
}

TEST(Markup, words_stay_when_the_elements_go) {
    EXPECT_EQ(words_of("<p>Zoë<br>krijgt</p>€ 5"), " Zoë krijgt € 5");
    EXPECT_EQ(words_of("4 < 5"), "4 < 5");
    EXPECT_EQ(words_of(""), "");
}

TEST(Markup, pictures_go_however_they_are_written_and_however_long_they_are) {
    EXPECT_EQ(without_pictures("<p>a<IMG src='x'>b<img>c</p>"), "<p>abc</p>");
    EXPECT_EQ(without_pictures("<p>a</p><img src='no end'"), "<p>a</p><img src='no end'");
    EXPECT_EQ(without_pictures("a<img src='" + std::string(1'000'000, 'A') + "'>b"), "ab");
}

}  // namespace
}  // namespace bolwerk::web
