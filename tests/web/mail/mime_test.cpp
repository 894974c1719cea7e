#include "web/mail/mime.hpp"

#include <gmock/gmock.h>

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::Not;

MailMessage a_message() {
    return {.from = {"Bolwerk", "bolwerk@proef.test"},
            .to = {"Els Wolters", "els@proef.test"},
            .subject = "PLN-2026-0001, Plan",
            .id = "k1@proef.test",
            .unsubscribe = "https://proef.test/afmelden/1",
            .text = "Beste Els\n",
            .html = "<p>Beste Els</p>"};
}

TEST(Mime, a_line_break_in_a_title_adds_no_header) {
    auto message = a_message();
    message.subject = "Plan\r\nBcc: ander@proef.test";
    message.to.name = "Els\r\nX: y";
    EXPECT_THAT(bytes_of(message), Not(HasSubstr("\r\nBcc:")));
    EXPECT_THAT(bytes_of(message), Not(HasSubstr("\r\nX:")));
}

TEST(Mime, letters_beyond_ascii_travel_as_encoded_words_that_keep_each_letter_whole) {
    EXPECT_EQ(header_text("Café"), "=?UTF-8?B?Q2Fmw6k=?=");
    std::string euros;
    for (int i = 0; i < 40; ++i) euros += "€";
    const auto text = header_text(euros);
    EXPECT_THAT(text, HasSubstr("?=\r\n =?UTF-8?B?"));
    for (std::size_t at = 0, end = 0; at < text.size(); at = end + 2) {
        end = std::min(text.find("\r\n", at), text.size());
        EXPECT_LE(end - at, 76U);
    }
}

TEST(Mime, lines_are_short_and_end_in_no_space) {
    const auto coded = quoted_printable(std::string(200, 'a') + " \né=");
    EXPECT_THAT(coded, HasSubstr("=\r\n"));
    EXPECT_THAT(coded, HasSubstr("a=20\r\n=C3=A9=3D"));
    EXPECT_LE(coded.find("\r\n"), 76U);
}

TEST(Mime, the_same_message_is_the_same_bytes_with_its_id_and_its_thread) {
    auto message = a_message();
    message.references = {"first@proef.test", "last@proef.test"};
    EXPECT_EQ(bytes_of(message), bytes_of(message));
    EXPECT_THAT(bytes_of(message), HasSubstr("In-Reply-To: <last@proef.test>\r\nReferences: <first@proef.test>\r\n "
                                             "<last@proef.test>\r\n"));
    EXPECT_THAT(bytes_of(message), HasSubstr("Message-ID: <k1@proef.test>\r\n"));
    EXPECT_THAT(bytes_of(message), HasSubstr("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
}

TEST(Mime, a_dot_that_begins_a_line_does_not_end_the_message) {
    EXPECT_EQ(with_doubled_dots(".a\r\nb\r\n..c"), "..a\r\nb\r\n...c\r\n");
}

TEST(Mime, an_address_that_could_break_out_of_a_command_is_not_mailed) {
    for (const auto* wrong : {"", "els", "@proef.test", "els@", "a@b@c", "els@proef.test>\r\nDATA", "els @proef.test",
                              "els<@proef.test", "éls@proef.test"})
        EXPECT_FALSE(can_be_mailed(wrong)) << wrong;
    EXPECT_TRUE(can_be_mailed("els.wolters+bolwerk@proef.test"));
}

}  // namespace
}  // namespace bolwerk::web
