#include "web/commands/mail_settings.hpp"

#include <gmock/gmock.h>

#include <fstream>

namespace bolwerk::web {
namespace {

using testing::HasSubstr;

std::string refusal_of(const Given& given) {
    try {
        read_mail_settings(given);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(MailSettings, nobody_says_anything_and_mail_is_off_with_links_to_our_own_address) {
    const auto mail = read_mail_settings({{"port", "8001"}});
    EXPECT_FALSE(mail.on());
    EXPECT_EQ(mail.links, "http://127.0.0.1:8001");
    EXPECT_EQ(mail.digest_at, "07:30");
    EXPECT_EQ(mail.letters_wait_minutes, 10);
}

TEST(MailSettings, a_server_needs_a_sender_that_can_stand_in_a_command) {
    EXPECT_THAT(refusal_of({{"mail-host", "mail.proef.test"}}), HasSubstr("Expected --mail-sender"));
    EXPECT_THAT(refusal_of({{"mail-host", "m"}, {"mail-sender", "b@proef.test\r\nDATA"}}), HasSubstr("--mail-sender"));
    EXPECT_EQ(refusal_of({{"mail-host", "m"}, {"mail-sender", "b@proef.test"}}), "accepted");
}

TEST(MailSettings, a_password_comes_from_a_file_and_never_goes_over_an_open_line) {
    const auto path = testing::TempDir() + "bolwerk-mail-password";
    std::ofstream(path) << "geheim\n";
    Given given{
        {"mail-host", "m"}, {"mail-sender", "b@proef.test"}, {"mail-user", "bolwerk"}, {"mail-password-file", path}};
    EXPECT_EQ(read_mail_settings(given).password, "geheim");
    given["mail-security"] = "none";
    EXPECT_THAT(refusal_of(given), HasSubstr("Expected TLS with --mail-user"));
    given["mail-password-file"] = "/nowhere/at/all";
    EXPECT_THAT(refusal_of(given), HasSubstr("--mail-password-file"));
}

TEST(MailSettings, what_is_no_time_no_address_and_no_way_to_secure_a_line_is_refused) {
    EXPECT_THAT(refusal_of({{"mail-digest-time", "25:00"}}), HasSubstr("--mail-digest-time"));
    EXPECT_THAT(refusal_of({{"public-address", "javascript:1"}}), HasSubstr("--public-address"));
    EXPECT_THAT(refusal_of({{"mail-security", "ssl"}}), HasSubstr("--mail-security"));
    EXPECT_EQ(read_mail_settings({{"public-address", "https://bolwerk.proef.test/"}}).links,
              "https://bolwerk.proef.test");
}

}  // namespace
}  // namespace bolwerk::web
