// The line to the mail server: secured, signed in, and never in the clear where it should not be.
#include "web/mail/smtp_line.hpp"

#include <gmock/gmock.h>

#include <cstdlib>

#include "tests/web/mail/smtp_server.hpp"

namespace bolwerk::web {
namespace {

class SmtpLineTest : public testing::Test {
protected:
    SmtpLineTest() {
        std::filesystem::create_directories(folder_);
        const auto made =
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost "
            "-addext subjectAltName=DNS:localhost -keyout " +
            path("key.pem") + " -out " + path("certificate.pem") + " 2>/dev/null";
        if (std::system(made.c_str()) != 0) throw std::runtime_error("Expected a certificate, but openssl made none");
    }
    ~SmtpLineTest() override { std::filesystem::remove_all(folder_); }

    std::string path(const std::string& name) const { return (folder_ / name).string(); }
    std::string secured() const {
        return "--certificate " + path("certificate.pem") + " --key " + path("key.pem") +
               " --user bolwerk --password geheim ";
    }
    MailSettings to(const SmtpServer& server, LineSecurity how) const {
        return {.host = "localhost",
                .port = static_cast<std::uint16_t>(server.port()),
                .security = how,
                .user = "bolwerk",
                .password = "geheim",
                .sender = "bolwerk@proef.test",
                .ca_file = path("certificate.pem"),
                .patience_seconds = 5};
    }
    static Delivery send(SmtpLine& line) {
        return line
            .deliver("bolwerk@proef.test", "els@proef.test", "Subject: Plan\r\n\r\nBeste Els\r\n.\r\n",
                     [] { return true; })
            .how;
    }

private:
    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("bolwerk-line-" + std::to_string(::getpid()));
};

TEST_F(SmtpLineTest, starttls_and_a_password_carry_messages_one_after_the_other) {
    const SmtpServer server(secured());
    SmtpLine line(to(server, LineSecurity::starttls));
    EXPECT_EQ(send(line), Delivery::sent);
    EXPECT_EQ(send(line), Delivery::sent);
    const auto taken = server.taken();
    ASSERT_EQ(taken.size(), 2U);
    EXPECT_TRUE(taken.at(0).at("tls"));
    EXPECT_EQ(taken.at(0).at("user"), "bolwerk");
}

TEST_F(SmtpLineTest, tls_from_the_first_byte) {
    const SmtpServer server(secured() + "--from-first-byte");
    SmtpLine line(to(server, LineSecurity::tls));
    EXPECT_EQ(send(line), Delivery::sent);
    EXPECT_TRUE(server.taken().at(0).at("tls"));
}

TEST_F(SmtpLineTest, a_server_without_tls_gets_no_password_and_no_message) {
    const SmtpServer server;
    EXPECT_THROW(SmtpLine(to(server, LineSecurity::starttls)), NoLine);
}

TEST_F(SmtpLineTest, a_wrong_password_opens_no_line) {
    const SmtpServer server(secured());
    auto wrong = to(server, LineSecurity::starttls);
    wrong.password = "anders";
    EXPECT_THROW(SmtpLine{wrong}, NoLine);
}

TEST_F(SmtpLineTest, a_certificate_that_nobody_vouches_for_or_of_another_name_opens_no_line) {
    const SmtpServer server(secured());
    auto unknown = to(server, LineSecurity::starttls);
    unknown.ca_file = {};
    EXPECT_THROW(SmtpLine{unknown}, NoLine);
    auto other_name = to(server, LineSecurity::starttls);
    other_name.host = "127.0.0.1";
    EXPECT_THROW(SmtpLine{other_name}, NoLine);
}

TEST_F(SmtpLineTest, nobody_at_the_other_end_is_said_in_a_sentence_without_secrets) {
    MailSettings nobody{.host = "127.0.0.1", .port = 1, .security = LineSecurity::none, .sender = "bolwerk@proef.test"};
    try {
        const SmtpLine line(nobody);
        FAIL();
    } catch (const NoLine& problem) {
        EXPECT_THAT(std::string(problem.what()), testing::HasSubstr("De mailserver is niet bereikbaar"));
    }
}

}  // namespace
}  // namespace bolwerk::web
