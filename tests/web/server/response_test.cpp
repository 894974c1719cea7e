#include "web/server/response.hpp"

#include <Poco/InflatingStream.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "web/server/wire.hpp"

namespace bolwerk::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::string wire(const Response& response, const Request& request = {}) { return wire_bytes(request, response, {}); }

TEST(Response, SaysTheReasonThatBelongsToItsStatus) {
    EXPECT_THAT(wire(Response::html("x", 403)), StartsWith("HTTP/1.1 403 Forbidden\r\n"));
    EXPECT_THAT(wire(Response::redirect("/zaken")), StartsWith("HTTP/1.1 303 See Other\r\n"));
    EXPECT_THAT(wire(Response::problem(422, "a", "b")), StartsWith("HTTP/1.1 422 "));
    EXPECT_THAT(wire(Response::problem(429, "a", "b")), StartsWith("HTTP/1.1 429 Too Many Requests\r\n"));
    EXPECT_THAT(wire(Response::problem(431, "a", "b")), StartsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n"));
}

TEST(Response, AlwaysSaysItsLengthUnlessItCanHaveNoBody) {
    EXPECT_THAT(wire(Response::html("vier")), HasSubstr("\r\nContent-Length: 4\r\n"));
    EXPECT_THAT(wire(Response::redirect("/")), HasSubstr("\r\nContent-Length: 0\r\n"));
    EXPECT_THAT(wire(Response::empty()), Not(HasSubstr("Content-Length")));
    EXPECT_THAT(wire(Response::empty(304)), Not(HasSubstr("Content-Length")));
}

TEST(Response, AProblemCarriesItsExtensions) {
    const auto response = Response::problem(409, "Dit kan nu niet", "De zaak is gewijzigd.", {{"reasons", {"a", "b"}}});
    EXPECT_EQ(response.headers["Content-Type"], "application/problem+json");
    const auto members = engine::Json::parse(response.body);
    EXPECT_EQ(members["status"], 409);
    EXPECT_EQ(members["title"], "Dit kan nu niet");
    EXPECT_EQ(members["detail"], "De zaak is gewijzigd.");
    EXPECT_EQ(members["reasons"].size(), 2U);
}

TEST(Response, ADownloadNeverOpensInTheBrowser) {
    const auto response = Response::file("plan \"é\".pdf", "application/pdf", "x");
    EXPECT_EQ(response.headers["Content-Disposition"], "attachment; filename*=UTF-8''plan%20%22%C3%A9%22.pdf");
}

TEST(Response, ItsOwnPolicyAndCachingReplaceTheUsualOnes) {
    const auto bytes = wire(Response::html("x").with("Cache-Control", "private, max-age=60"));
    EXPECT_THAT(bytes, HasSubstr("\r\nCache-Control: private, max-age=60\r\n"));
    EXPECT_THAT(bytes, Not(HasSubstr("no-store")));
}

TEST(Response, TextIsCompressedForWhoCanReadIt) {
    const std::string page(5000, 'a');
    Request request;
    EXPECT_THAT(wire(Response::html(page), request), HasSubstr("Content-Length: 5000\r\n"));
    request.headers.add("Accept-Encoding", "gzip, deflate, br");
    const auto bytes = wire(Response::html(page), request);
    EXPECT_THAT(bytes, HasSubstr("\r\nContent-Encoding: gzip\r\n"));
    EXPECT_THAT(bytes, HasSubstr("\r\nVary: Accept-Encoding\r\n"));
    std::istringstream body(bytes.substr(bytes.find("\r\n\r\n") + 4));
    Poco::InflatingInputStream inflated(body, Poco::InflatingStreamBuf::STREAM_GZIP);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(inflated), {}), page);
}

TEST(Response, SmallOrPackedBodiesAreNotCompressed) {
    Request request;
    request.headers.add("Accept-Encoding", "gzip");
    EXPECT_THAT(wire(Response::html("klein"), request), Not(HasSubstr("Content-Encoding")));
    EXPECT_THAT(wire(Response::file("a.pdf", "application/pdf", std::string(5000, 'a')), request),
                Not(HasSubstr("Content-Encoding")));
}

TEST(Response, ACookieThatEndsIsRemoved) {
    Response response = Response::empty();
    response.with(Cookie{"sessie", "", std::chrono::seconds(0)});
    EXPECT_EQ(response.headers["Set-Cookie"], "sessie=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

}  // namespace
}  // namespace bolwerk::web
