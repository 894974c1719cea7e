#include "web/server/multipart.hpp"

#include <gtest/gtest.h>

#include "tests/web/server/running_server.hpp"

namespace bolwerk::web::testing {
namespace {

std::string part(const std::string& headers, const std::string& content) {
    return "--x\r\n" + headers + "\r\n\r\n" + content + "\r\n";
}

const std::string text_field = part("Content-Disposition: form-data; name=\"naam\"", "De Mars");
const std::string file_field =
    part("Content-Disposition: form-data; name=\"stuk\"; filename=\"plan.pdf\"\r\nContent-Type: application/pdf",
         "%PDF\r\n--y");

TEST(Multipart, GivesFieldsAndUploads) {
    const auto form = read_multipart(text_field + file_field + text_field + "--x--\r\n", "x", 9);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->fields.all("naam").size(), 2U);
    EXPECT_EQ(form->fields["naam"], "De Mars");
    ASSERT_EQ(form->uploads.size(), 1U);
    EXPECT_EQ(form->uploads[0].field, "stuk");
    EXPECT_EQ(form->uploads[0].file_name, "plan.pdf");
    EXPECT_EQ(form->uploads[0].content_type, "application/pdf");
    EXPECT_EQ(form->uploads[0].bytes, "%PDF\r\n--y");
}

TEST(Multipart, KeepsEveryByteOfAFile) {
    std::string bytes;
    for (int n = 0; n < 256; ++n) bytes += static_cast<char>(n);
    const auto form =
        read_multipart(part("Content-Disposition: form-data; name=a; filename=b", bytes + "\r\n") + "--x--", "x", 9);
    EXPECT_EQ(form->uploads.at(0).bytes, bytes + "\r\n");
}

TEST(Multipart, AcceptsEmptyContentAndLeavesOutAFileNobodyChose) {
    const auto form =
        read_multipart(part("Content-Disposition: form-data; name=a", "") +
                           part("Content-Disposition: form-data; name=b; filename=\"\"", "") + "--x--\r\n",
                       "x", 9);
    ASSERT_TRUE(form);
    EXPECT_TRUE(form->fields.has("a"));
    EXPECT_TRUE(form->uploads.empty());
}

TEST(Multipart, AFieldMayBeCalledFilename) {
    const auto form = read_multipart(part("Content-Disposition: form-data; name=\"filename\"", "x") + "--x--", "x", 9);
    EXPECT_EQ(form->fields["filename"], "x");
}

class MalformedMultipart : public ::testing::TestWithParam<std::string> {};

TEST_P(MalformedMultipart, IsRefused) {
    const auto form = read_multipart(GetParam(), "x", 9);
    ASSERT_FALSE(form);
    EXPECT_EQ(form.error().status, 400);
}

INSTANTIATE_TEST_SUITE_P(
    Grammar, MalformedMultipart,
    ::testing::Values("", "--", "--x", "--x\r\n", "--x\n", "--x-", "rubbish", "rubbish\r\n--x--", text_field,
                      text_field + "--x", text_field + "--x-", "--x\r\n\r\n\r\n--x--",
                      "--x\r\nContent-Disposition: form-data; name=a\r\n--x--", "--x\r\nno colon\r\n\r\nv\r\n--x--",
                      part("Content-Disposition: form-data", "v") + "--x--",
                      part("Content-Disposition: attachment; name=a", "v") + "--x--",
                      part("Content-Type: text/plain", "v") + "--x--",
                      part("Content-Disposition: form-data; name=\"a", "v"),
                      part("Content-Disposition: form-data; name=a", std::string("\xff")) + "--x--",
                      part("Content-Disposition: form-data; name=a", std::string(1, '\0')) + "--x--",
                      part("Content-Disposition: form-data; name=a\r\nX: " + std::string(9000, 'a'), "v") + "--x--"));

TEST(Multipart, HasALimitedNumberOfParts) {
    EXPECT_EQ(read_multipart(text_field + text_field + "--x--", "x", 1).error().status, 413);
}

TEST(Multipart, RefusesABoundaryThatIsNone) {
    for (const std::string& boundary : {std::string(), std::string(71, 'a'), std::string("a\r\nb"), std::string("a ")})
        EXPECT_FALSE(read_multipart("--" + boundary + "--", boundary, 9));
}

TEST(FileName, IsABaseNameThatCannotHarm) {
    EXPECT_EQ(safe_file_name("plan 2026.pdf"), "plan 2026.pdf");
    EXPECT_EQ(safe_file_name("../../etc/passwd"), "passwd");
    EXPECT_EQ(safe_file_name("C:\\Users\\jan\\plan.pdf"), "plan.pdf");
    EXPECT_EQ(safe_file_name(".."), "bestand");
    EXPECT_EQ(safe_file_name(".htaccess"), "htaccess");
    EXPECT_EQ(safe_file_name(""), "bestand");
    EXPECT_EQ(safe_file_name("a\r\nb\".pdf"), "ab_.pdf");
    EXPECT_EQ(safe_file_name("\xff.pdf"), "") << "not UTF-8: nobody can read it";
    EXPECT_EQ(safe_file_name("brief\xE2\x80\xAE"
                             "fdp.exe"),
              "brieffdp.exe");
    EXPECT_EQ(safe_file_name("caf\xC3\xA9.txt"), "caf\xC3\xA9.txt");
}

TEST(FileName, IsCutBeforeItsExtensionAndBetweenCharacters) {
    std::string name;
    for (int n = 0; n < 200; ++n) name += "\xC3\xA9";
    const std::string cut = safe_file_name(name + ".pdf");
    EXPECT_LE(cut.size(), 150U);
    EXPECT_TRUE(cut.ends_with("\xC3\xA9.pdf"));
}

TEST(Multipart, MalformedOverTheWireIsA400AndTheServerLives) {
    RunningServer running(loopback(), [](Request& request) { return Response::text(request.form["naam"].data()); });
    auto client = running.client();
    EXPECT_EQ(client.ask(post("/", "multipart/form-data; boundary=x", "--x\r\n")).status, 400);
    EXPECT_EQ(client.ask(post("/", "multipart/form-data", text_field)).status, 400);
    EXPECT_EQ(client.ask(post("/", "multipart/form-data; boundary=x", text_field + "--x--\r\n")).body, "De Mars");
    EXPECT_EQ(client.ask(post("/", "multipart/form-data; boundary=\"x\"", text_field + "--x--\r\n")).body, "De Mars");
}

}  // namespace
}  // namespace bolwerk::web::testing
