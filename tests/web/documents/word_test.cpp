#include "web/documents/word.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/documents/adapted_page.hpp"
#include "web/files/upload_check.hpp"

namespace bolwerk::web {
namespace {

TEST(Word, a_letter_becomes_a_document_that_could_be_uploaded_again) {
    const auto bytes =
        word_of("<html lang=\"nl\"><title>Besluit</title><h1>Besluit</h1><p>Gemeente Zoë krijgt € 5</p></html>");
    EXPECT_EQ(refuse_upload({.file_name = "besluit.docx", .bytes = bytes}), std::nullopt);
}

TEST(Word, no_picture_from_this_machine_gets_into_it) {
    const auto picture = std::string(BOLWERK_SOURCE_DIR) + "/web/assets/favicon.svg";
    EXPECT_EQ(word_of("<p>Besluit<IMG alt=\"\" src=\"" + picture + "\"></p>").find("media/"), std::string::npos);
}

// The logo of a house stands in the letter itself; taking out one of 37 kB and more once ended the whole server.
TEST(Word, a_letter_with_a_large_logo_becomes_a_document_too) {
    const auto logo = "<IMG alt=\"\" src=\"data:image/png;base64," + std::string(400'000, 'A') + "\">";
    EXPECT_LT(word_of("<p>Besluit" + logo + "</p>").size(), 100'000U);
}

TEST(Word, lines_that_somebody_typed_come_back_as_lines) {
    EXPECT_THAT(text_of_word(word_of("<p class=\"tekst\">Een\nTwee</p>\n<p>Drie</p>")),
                testing::HasSubstr("<p>Een<br>\nTwee</p>"));
}

TEST(Word, the_text_of_a_document_comes_back_with_its_headings_lists_and_tables) {
    const auto text = text_of_word(word_of(
        "<h1>Besluit</h1><p>U krijgt <strong>€ 5</strong> &lt;b&gt;.</p><ul><li>Meld het.</li></ul>"
        "<table><caption>Kosten</caption><thead><tr><th>Wat</th><th>Bedrag</th></tr></thead><tbody>"
        "<tr><td>Hek</td><td>€ 5</td></tr><tr><td>Samen</td><td><strong>€ 6</strong></td></tr></tbody></table>"));
    for (const auto* part :
         {"<h1>Besluit</h1>", "<strong>€ 5</strong> &lt;b&gt;.", "<li>", "<td class=\"bedrag\">€ 5</td>",
          "<td class=\"bedrag\"><strong>€ 6", "<th class=\"bedrag\">Bedrag</th>"})
        EXPECT_THAT(text, testing::HasSubstr(part));
    const auto first = text.find("Kosten");
    EXPECT_NE(first, std::string::npos);
    EXPECT_EQ(text.find("Kosten", first + 1), std::string::npos) << "a caption is there once";
}

TEST(Word, what_is_no_document_or_holds_no_words_makes_no_text) {
    EXPECT_THROW(text_of_word("%PDF-1.7"), std::runtime_error);
    EXPECT_EQ(text_of_word(word_of("<p> </p>")), "");
}

TEST(Word, only_plain_elements_stand_in_a_letter) {
    EXPECT_EQ(plain_elements("<p id=\"x\" style=\"y\">Een <a href=\"http://x\">twee</a><script>drie</script></p>"),
              "<p>Een tweedrie</p>");
}

TEST(Word, only_what_stands_between_the_references_and_the_signature_differs) {
    const std::string head = "<div>Kop</div><dl class=\"kenmerken\"><dt>Datum</dt></dl>",
                      tail = "<section class=\"onderaan\">Groet</section><section>Bezwaar</section>";
    EXPECT_EQ(text_part(head + "<h1>Oud</h1>" + tail), "<h1>Oud</h1>");
    EXPECT_EQ(with_text(head + "<h1>Oud</h1>" + tail, "<h1>Nieuw</h1>"), head + "<h1>Nieuw</h1>" + tail);
    EXPECT_THROW(text_part("<h1>Formulier</h1>"), std::runtime_error);
}

}  // namespace
}  // namespace bolwerk::web
