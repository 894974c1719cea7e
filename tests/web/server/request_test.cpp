#include "web/server/request.hpp"

#include <gtest/gtest.h>

#include "tests/web/server/running_server.hpp"
#include "web/server/body.hpp"

namespace bolwerk::web::testing {
namespace {

Request with_header(const std::string& name, const std::string& value) {
    Request request;
    request.headers.add(name, value);
    return request;
}

TEST(Request, FindsHeadersWhateverTheirCase) {
    EXPECT_EQ(with_header("cOOKie", "a=b").header("Cookie"), "a=b");
    EXPECT_EQ(with_header("A", "b").header("C"), "");
}

TEST(Request, WantsJsonOnlyWhenItIsPreferred) {
    EXPECT_TRUE(with_header("Accept", "application/json").wants_json());
    EXPECT_TRUE(with_header("Accept", "text/html;q=0.5, application/json").wants_json());
    EXPECT_TRUE(with_header("Accept", "application/problem+json").wants_json());
    EXPECT_FALSE(with_header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").wants_json());
    EXPECT_FALSE(with_header("Accept", "application/json;q=0").wants_json());
    EXPECT_FALSE(with_header("Accept", "application/json;q=0.5, text/html").wants_json());
    EXPECT_FALSE(with_header("Accept", "*/*").wants_json());
    EXPECT_FALSE(Request{}.wants_json());
}

TEST(Request, AWeightThatCannotBeReadCountsAsNotAcceptable) {
    EXPECT_EQ(accept_weight("gzip;q=1.0", "gzip"), 1000);
    EXPECT_EQ(accept_weight("br, gzip ; q=0.25", "gzip"), 250);
    for (const char* header : {"gzip;q=", "gzip;q=2", "gzip;q=0x1", "gzip;q=-1", "gzip;q=1.00000", ""})
        EXPECT_EQ(accept_weight(header, "gzip"), 0) << header;
}

TEST(Cookies, AreReadAsTheyAre) {
    const Fields cookies = read_cookies("sessie=abc; thema=\"licht\"; leeg=; kapot; =x; a=b=c");
    EXPECT_EQ(cookies, (Fields{{"sessie", "abc"}, {"thema", "licht"}, {"leeg", ""}, {"a", "b=c"}}));
}

TEST(HeaderParameter, KnowsQuotesAndEscapes) {
    EXPECT_EQ(header_parameter("form-data; name=\"a;b\"; filename=\"c\\\"d.pdf\"", "name"), "a;b");
    EXPECT_EQ(header_parameter("form-data; name=\"a;b\"; filename=\"c\\\"d.pdf\"", "filename"), "c\"d.pdf");
    EXPECT_EQ(header_parameter("form-data; filename=\"C:\\map\\d.pdf\"", "filename"), "C:\\map\\d.pdf");
    EXPECT_EQ(header_parameter("text/html; Charset = utf-8", "charset"), "utf-8");
    EXPECT_EQ(header_parameter("form-data; xname=a", "name"), std::nullopt);
}

TEST(Body, BecomesAForm) {
    Request request = with_header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
    request.body = "naam=De+Mars&rol=a&rol=b";
    EXPECT_FALSE(read_body(request, Limits{}));
    EXPECT_EQ(request.form["naam"], "De Mars");
    EXPECT_EQ(request.form.all("rol").size(), 2U);
    EXPECT_EQ(request.body, "");
}

TEST(Body, BecomesJsonTextThatIsNotParsedYet) {
    Request request = with_header("Content-Type", "application/json");
    request.body = "{\"a\":";
    EXPECT_FALSE(read_body(request, Limits{}));
    EXPECT_EQ(request.json, "{\"a\":");
    EXPECT_TRUE(request.wants_json());
    request.body = "\"\xff\"";
    EXPECT_EQ(read_body(request, Limits{})->status, 400);
}

// Whatever walked half a million lists inside each other ran out of stack, and the server with it: nobody needed to be
// signed in for that.
TEST(Body, OfJsonThatStandsTooDeepOrNamesWhatNothingKeepsIsRefused) {
    const auto refusal_of = [](std::string json) {
        Request request = with_header("Content-Type", "application/json");
        request.body = std::move(json);
        return read_body(request, Limits{});
    };
    const auto nested = [](std::size_t lists) {
        return "{\"a\":" + std::string(lists, '[') + std::string(lists, ']') + "}";
    };
    EXPECT_FALSE(refusal_of(nested(31)));
    EXPECT_EQ(refusal_of(nested(32))->status, 400);
    EXPECT_EQ(refusal_of("{\"a\":" + std::string(500'000, '['))->status, 400);
    EXPECT_FALSE(refusal_of("{\"a\":\"" + std::string(1000, '[') + "\"}")) << "a text may hold brackets";
    EXPECT_EQ(refusal_of(R"({"a": "b\u0000c"})")->status, 400);
    EXPECT_EQ(refusal_of(R"({"a": "b\\\u0000c"})")->status, 400);
    EXPECT_FALSE(refusal_of(R"({"a": "b\\u0000c"})")) << "a backslash and five letters";
}

TEST(Body, OfAnotherTypeStaysBytes) {
    Request request = with_header("Content-Type", "text/csv");
    request.body = std::string("a\0\xff", 3);
    EXPECT_FALSE(read_body(request, Limits{}));
    EXPECT_EQ(request.body.size(), 3U);
}

TEST(Body, WithFieldsThatNoDatabaseTakesIsRefusedOverTheWire) {
    RunningServer running;
    for (const char* body : {"a=%00", "a=%ff", "a=%ed%a0%80", "a=%f4%90%80%80", "a=%c0%80", "%=a", "a=\xff"})
        EXPECT_EQ(running.client().ask(post("/", "application/x-www-form-urlencoded", body)).status, 400) << body;
    EXPECT_TRUE(running.handled().empty());
}

}  // namespace
}  // namespace bolwerk::web::testing
