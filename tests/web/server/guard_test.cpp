// One request is one request: everything that two readers could read differently is refused, and the line closes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/web/server/running_server.hpp"

namespace bolwerk::web::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string smuggled = "GET /gesmokkeld HTTP/1.1\r\nHost: bolwerk\r\n\r\n";

struct RefusedCase {
    const char* name;
    std::string bytes;
    int status;
};

class Guard : public ::testing::TestWithParam<RefusedCase> {};

TEST_P(Guard, RefusesAndClosesTheLine) {
    RunningServer running;
    auto client = running.client();
    const auto response = client.ask(GetParam().bytes + smuggled);
    EXPECT_EQ(response.status, GetParam().status);
    EXPECT_EQ(response.header("Connection"), "close");
    EXPECT_EQ(client.rest(), "");
    EXPECT_THAT(running.handled(), IsEmpty());
}

/// What is refused before its head is whole, or because of it, is answered in the form that its client asks for.
TEST(GuardedServer, RefusesAProgramWithAProblemAlsoWhenTheHeadIsRefused) {
    const std::string accept = "Host: b\r\nAccept: application/json\r\n";
    for (const auto& [bytes, status] :
         {std::pair{"BREW /a HTTP/1.1\r\n" + accept + "\r\n", 501},
          {"GET /a HTTP/1.1\r\n" + accept + "Host: c\r\n\r\n", 400},
          {"GET /a HTTP/1.1\r\n" + accept + "Bad Name: x\r\n\r\n", 400},
          {"GET http://b/a HTTP/1.1\r\n" + accept + "\r\n", 400},
          {"POST /a HTTP/1.1\r\n" + accept + "Content-Length: 1048577\r\n\r\n", 413},
          {"POST /a HTTP/1.1\r\n" + accept + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n", 400}}) {
        RunningServer running;
        auto client = running.client();
        const auto response = client.ask(bytes);
        EXPECT_EQ(response.status, status) << bytes;
        EXPECT_EQ(response.header("Content-Type"), "application/problem+json") << bytes;
        EXPECT_EQ(response.header("Server"), "") << bytes;
    }
}

TEST(GuardedServer, RefusesAHeadWithoutABody) {
    RunningServer running;
    auto client = running.client();
    client.send("HEAD /a HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    EXPECT_EQ(client.response(true).status, 400);
    EXPECT_EQ(client.rest(), "");
}

std::string head(const std::string& headers) { return "POST /a HTTP/1.1\r\n" + headers + "\r\n"; }

INSTANTIATE_TEST_SUITE_P(
    OneRequest, Guard,
    ::testing::Values(
        RefusedCase{"LengthAndChunked",
                    head("Host: b\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n", 400},
        RefusedCase{"ChunkedAndLength",
                    head("Host: b\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n") + "0\r\n\r\n", 400},
        RefusedCase{"TwoLengths", head("Host: b\r\nContent-Length: 0\r\nContent-Length: 44\r\n"), 400},
        RefusedCase{"SameLengthTwice", head("Host: b\r\nContent-Length: 0\r\nContent-Length: 0\r\n"), 400},
        RefusedCase{"LengthList", head("Host: b\r\nContent-Length: 0, 0\r\n"), 400},
        RefusedCase{"NegativeLength", head("Host: b\r\nContent-Length: -1\r\n"), 400},
        RefusedCase{"SignedLength", head("Host: b\r\nContent-Length: +0\r\n"), 400},
        RefusedCase{"HexadecimalLength", head("Host: b\r\nContent-Length: 0x0\r\n"), 400},
        RefusedCase{"EmptyLength", head("Host: b\r\nContent-Length:\r\n"), 400},
        RefusedCase{"EndlessLength", head("Host: b\r\nContent-Length: 99999999999999999999\r\n"), 413},
        RefusedCase{"UnknownCoding", head("Host: b\r\nTransfer-Encoding: gzip\r\n"), 501},
        RefusedCase{"TwoCodings", head("Host: b\r\nTransfer-Encoding: gzip, chunked\r\n"), 501},
        RefusedCase{"DoubledCoding", head("Host: b\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
                    400},
        RefusedCase{"ChunkedInHttp10", "POST /a HTTP/1.0\r\nHost: b\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                    400},
        RefusedCase{"FoldedHeader", head("Host: b\r\nX-A: 1\r\n 2\r\n"), 400},
        RefusedCase{"BareLineFeeds", "GET /a HTTP/1.1\nHost: b\n\n", 400},
        RefusedCase{"OneBareLineFeed", head("Host: b\r\nX-A: 1\nContent-Length: 44\r\n"), 400},
        RefusedCase{"BareCarriageReturn", head("Host: b\r\nX-A: 1\rContent-Length: 44\r\n"), 400},
        RefusedCase{"SpaceBeforeColon", head("Host: b\r\nContent-Length : 44\r\n"), 400},
        RefusedCase{"SpaceBeforeFirstHeader", head(" Host: b\r\n"), 400},
        RefusedCase{"HeaderWithoutName", head("Host: b\r\n: 1\r\n"), 400},
        RefusedCase{"HeaderWithoutColon", head("Host: b\r\nX-A\r\n"), 400},
        RefusedCase{"NulInHeader", head(std::string("Host: b\r\nX-A: 1") + '\0' + "2\r\n"), 400}));

INSTANTIATE_TEST_SUITE_P(RequestLine, Guard,
                         ::testing::Values(RefusedCase{"NoHost", head(""), 400},
                                           RefusedCase{"TwoHosts", head("Host: a\r\nHost: b\r\n"), 400},
                                           RefusedCase{"EmptyHost", head("Host:\r\n"), 400},
                                           RefusedCase{"HostWithSpace", head("Host: a b\r\n"), 400},
                                           RefusedCase{"Http09", "GET /a\r\nHost: b\r\n\r\n", 400},
                                           RefusedCase{"Http2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
                                           RefusedCase{"Http12", "GET /a HTTP/1.2\r\nHost: b\r\n\r\n", 505},
                                           RefusedCase{"LowerCaseVersion", "GET /a http/1.1\r\nHost: b\r\n\r\n", 400},
                                           RefusedCase{"TwoSpaces", "GET  /a HTTP/1.1\r\nHost: b\r\n\r\n", 400},
                                           RefusedCase{"SpaceInTarget", "GET /a b HTTP/1.1\r\nHost: b\r\n\r\n", 400},
                                           RefusedCase{"EmptyLineFirst", "\r\nGET /a HTTP/1.1\r\nHost: b\r\n\r\n", 400},
                                           RefusedCase{"UnknownMethod", "BREW /a HTTP/1.1\r\nHost: b\r\n\r\n", 501},
                                           RefusedCase{"Tunnel", "CONNECT b:443 HTTP/1.1\r\nHost: b\r\n\r\n", 501},
                                           RefusedCase{"AbsoluteTarget", "GET http://b/a HTTP/1.1\r\nHost: b\r\n\r\n",
                                                       400},
                                           RefusedCase{"UnknownExpectation", head("Host: b\r\nExpect: tea\r\n"), 417}));

INSTANTIATE_TEST_SUITE_P(
    Sizes, Guard,
    ::testing::Values(
        RefusedCase{"LongTarget", get("/" + std::string(9000, 'a')), 414},
        RefusedCase{"EndlessTarget", "GET /" + std::string(60000, 'a'), 414},
        RefusedCase{"LargeHeader", get("/", "X-A: " + std::string(40000, 'a') + "\r\n"), 431},
        RefusedCase{"EndlessHeaders", "GET / HTTP/1.1\r\n" + std::string(60000, 'a'), 431},
        RefusedCase{"ManyHeaders",
                    get("/",
                        [] {
                            std::string headers;
                            for (int n = 0; n < 200; ++n) headers += "X-A: 1\r\n";
                            return headers;
                        }()),
                    431},
        RefusedCase{"LargeBody", head("Host: b\r\nContent-Length: 1048577\r\n"), 413},
        RefusedCase{"LargeChunk", head("Host: b\r\nTransfer-Encoding: chunked\r\n") + "100001\r\n", 413},
        RefusedCase{"LargeUpload",
                    head("Host: b\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 26214401\r\n"),
                    413}));

std::string chunked(const std::string& body) { return head("Host: b\r\nTransfer-Encoding: chunked\r\n") + body; }

INSTANTIATE_TEST_SUITE_P(Chunks, Guard,
                         ::testing::Values(RefusedCase{"NoSize", chunked("\r\n\r\n"), 400},
                                           RefusedCase{"NegativeSize", chunked("-1\r\n"), 400},
                                           RefusedCase{"PrefixedSize", chunked("0x1\r\na\r\n0\r\n\r\n"), 400},
                                           RefusedCase{"LongSize", chunked("000000000000\r\n\r\n"), 400},
                                           RefusedCase{"Extension", chunked("1;a=b\r\na\r\n0\r\n\r\n"), 400},
                                           RefusedCase{"SpaceAfterSize", chunked("1 \r\na\r\n0\r\n\r\n"), 400},
                                           RefusedCase{"BareLineFeed", chunked("1\na\r\n0\r\n\r\n"), 400},
                                           RefusedCase{"DataLongerThanSize", chunked("1\r\nab\r\n0\r\n\r\n"), 400},
                                           RefusedCase{"Trailer", chunked("0\r\nX-A: 1\r\n\r\n"), 400}));

TEST(GuardedServer, ReadsAPostBodyThatTheHandlerIgnoresAndNeverRunsItAsARequest) {
    RunningServer running;
    auto client = running.client();
    EXPECT_EQ(client.ask(post("/a", "text/plain", smuggled)).status, 200);
    EXPECT_EQ(client.ask(get("/b")).status, 200);
    EXPECT_THAT(running.handled(), ElementsAre("POST /a", "GET /b"));
}

TEST(GuardedServer, AnswersPipelinedRequestsInOrder) {
    RunningServer running;
    auto client = running.client();
    client.send(get("/a") + post("/b", "text/plain", "x") + get("/c"));
    for (int n = 0; n < 3; ++n) EXPECT_EQ(client.response().status, 200);
    EXPECT_THAT(running.handled(), ElementsAre("GET /a", "POST /b", "GET /c"));
}

TEST(GuardedServer, ReadsAChunkedBodyThatComesByteByByte) {
    RunningServer running(loopback(), [](Request& request) { return Response::text(request.body); });
    auto client = running.client();
    for (const char byte : chunked("3\r\nabc\r\nA\r\ndefghijklm\r\n0\r\n\r\n")) client.send({&byte, 1});
    EXPECT_EQ(client.response().body, "abcdefghijklm");
}

TEST(GuardedServer, SaysContinueOnlyToWhomMayContinue) {
    RunningServer running;
    auto client = running.client();
    client.send(head("Host: b\r\nContent-Length: 3\r\nExpect: 100-continue\r\n"));
    EXPECT_EQ(client.response().status, 100);
    EXPECT_EQ(client.ask("abc").status, 200);
    client.send(head("Host: b\r\nContent-Length: 2000000\r\nExpect: 100-continue\r\n"));
    EXPECT_EQ(client.response().status, 413);
}

TEST(GuardedServer, LetsACallHaveItsOwnBodyLimit) {
    auto config = loopback();
    config.limits.body_of = [](const Request& request) { return request.path == "/import" ? 100 : 10; };
    RunningServer running(config);
    EXPECT_EQ(running.client().ask(post("/import", "text/csv", std::string(50, 'a'))).status, 200);
    EXPECT_EQ(running.client().ask(post("/zaken", "text/csv", std::string(50, 'a'))).status, 413);
}

TEST(GuardedServer, ARefusedClientThatStillSendsCanReadWhy) {
    RunningServer running;
    auto client = running.client();
    client.send(head("Host: b\r\nContent-Length: 4000000\r\n"));
    client.send(std::string(4'000'000, 'a'));
    EXPECT_EQ(client.response().status, 413);
}

TEST(GuardedServer, UnfinishedRequestsTogetherStayWithinTheirBudget) {
    auto config = loopback();
    config.limits.buffered = 512 * 1024;
    RunningServer running(config);
    auto first = running.client();
    auto second = running.client();
    const std::string announced = head("Host: b\r\nContent-Length: 1000000\r\n");
    first.send(announced + std::string(300'000, 'a'));
    second.send(announced + std::string(900'000, 'a'));
    EXPECT_EQ(second.response().status, 503);
    first.send(std::string(100'000, 'a'));
}

}  // namespace
}  // namespace bolwerk::web::testing
