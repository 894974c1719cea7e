// What every answer carries, and what happens when a handler fails.
#include "web/server/server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <sstream>

#include "tests/web/server/running_server.hpp"
#include "web/log/log.hpp"

namespace bolwerk::web::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Server, SaysInOneSentenceThatAPortIsTaken) {
    RunningServer running;
    auto config = loopback();
    config.port = running.server().port();
    Server second(config, [](Request&) { return Response::empty(); });
    try {
        second.start();
        FAIL() << "two servers listen on one port";
    } catch (const std::runtime_error& error) {
        EXPECT_EQ(error.what(), "Expected to listen on 127.0.0.1:" + std::to_string(config.port) +
                                    ", but another program already uses that port.");
    }
}

TEST(Server, SaysInOneSentenceThatAnAddressIsNotItsOwn) {
    auto config = loopback();
    config.address = "192.0.2.1";
    Server server(config, [](Request&) { return Response::empty(); });
    EXPECT_THROW(server.start(), std::runtime_error);
}

TEST(Server, SendsTheSecurityHeadersWithEveryAnswer) {
    RunningServer running;
    for (const auto& request : {get("/"), std::string("rubbish\r\n\r\n")}) {
        const auto response = running.client().ask(request);
        EXPECT_THAT(std::string(response.header("Content-Security-Policy")), HasSubstr("default-src 'self'"));
        EXPECT_THAT(std::string(response.header("Content-Security-Policy")), Not(HasSubstr("unsafe")));
        EXPECT_EQ(response.header("X-Content-Type-Options"), "nosniff");
        EXPECT_EQ(response.header("Referrer-Policy"), "same-origin");
        EXPECT_EQ(response.header("Cache-Control"), "no-store");
        EXPECT_EQ(response.header("Cross-Origin-Opener-Policy"), "same-origin");
        EXPECT_NE(response.header("Permissions-Policy"), "");
        EXPECT_NE(response.header("X-Request-Id"), "");
        EXPECT_EQ(response.header("Strict-Transport-Security"), "");
    }
}

TEST(Server, SendsAnAnswerThatKeepsToTheBeatNoSoonerThanTheBeat) {
    auto config = loopback();
    config.beat = std::chrono::milliseconds(150);
    RunningServer running(config, [](Request&) { return std::move(Response::text("weg", 404).keep_to_the_beat()); });
    const auto asked = std::chrono::steady_clock::now();
    EXPECT_EQ(running.client().ask(get("/")).status, 404);
    EXPECT_GE(std::chrono::steady_clock::now() - asked, config.beat);
}

TEST(Server, AnswersHeadAsGetWithoutTheBody) {
    RunningServer running;
    auto client = running.client();
    client.send("HEAD / HTTP/1.1\r\nHost: b\r\n\r\n");
    const auto response = client.response(true);
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.header("Content-Length"), "4");
    EXPECT_EQ(client.ask(get("/")).body, "goed");
}

TEST(Server, CarriesALargeAnswerWhole) {
    const std::string page(20'000'000, 'a');
    RunningServer running(loopback(), [&](Request&) { return Response::text(page); });
    EXPECT_EQ(running.client().ask(get("/")).body.size(), page.size());
}

TEST(Server, ClosesAfterAnHttp10RequestUnlessAskedToStay) {
    RunningServer running;
    auto client = running.client();
    EXPECT_EQ(client.ask("GET / HTTP/1.0\r\nHost: b\r\nConnection: keep-alive\r\n\r\n").header("Connection"),
              "keep-alive");
    EXPECT_EQ(client.ask("GET / HTTP/1.0\r\nHost: b\r\n\r\n").header("Connection"), "close");
    EXPECT_EQ(client.rest(), "");
}

TEST(Server, AnswersAClientThatHasNothingMoreToSend) {
    RunningServer running;
    auto client = running.client();
    client.send(get("/"));
    client.stop_sending();
    EXPECT_EQ(client.response().status, 200);
}

TEST(Server, AnswersAnExceptionWithAPlainPageAndLogsItWithoutItsText) {
    std::ostringstream log;
    open_log(LogLevel::info, &log);
    std::string id;
    {
        RunningServer running(loopback(), [](Request&) -> Response { throw std::runtime_error("bsn 123456782"); });
        const auto response = running.client().ask(get("/geheim-pad"));
        id = response.header("X-Request-Id");
        EXPECT_EQ(response.status, 500);
        EXPECT_THAT(response.body, HasSubstr(id));
        EXPECT_THAT(response.body, Not(HasSubstr("123456782")));
    }
    open_log(LogLevel::info);
    EXPECT_THAT(log.str(), HasSubstr(R"("event":"request_failed","request_id":")" + id +
                                     R"(","status":500,"reason":"std::runtime_error")"));
    EXPECT_THAT(log.str(), Not(HasSubstr("123456782")));
    EXPECT_THAT(log.str(), Not(HasSubstr("geheim-pad")));
}

TEST(Server, LetsTheErrorPageBeReplaced) {
    auto config = loopback();
    config.error_page = [](const Request& request, int status, std::string_view) {
        return Response::html("<p>" + std::to_string(status) + " " + request.path, status);
    };
    config.classify = [](const std::exception&) { return Failure{503, "the pool is full"}; };
    RunningServer running(config, [](Request&) -> Response { throw std::runtime_error("x"); });
    EXPECT_EQ(running.client().ask(get("/a")).body, "<p>503 /a");
    EXPECT_EQ(running.client().ask("GET /b HTTP/1.1\r\n\r\n").body, "<p>400 ");
}

TEST(Server, SurvivesAnErrorPageThatFailsAsWell) {
    auto config = loopback();
    config.error_page = [](const Request&, int, std::string_view) -> Response { throw std::runtime_error("x"); };
    RunningServer running(config, [](Request&) -> Response { throw 1; });
    auto client = running.client();
    EXPECT_EQ(client.ask(get("/")).status, 500);
    EXPECT_EQ(client.ask(get("/", "Accept: application/json\r\n")).header("Content-Type"), "application/problem+json");
}

TEST(Server, RefusesToSendAHeaderThatWouldBecomeTwo) {
    RunningServer running(loopback(), [](Request&) { return Response::redirect("/a\r\nSet-Cookie: b=c"); });
    const auto response = running.client().ask(get("/"));
    EXPECT_EQ(response.status, 500);
    EXPECT_EQ(response.header("Set-Cookie"), "");
}

TEST(Server, BelievesOnlyATrustedProxyAboutWhoAsks) {
    const auto handler = [](Request& request) {
        return Response::text(request.peer + (request.secure ? " tls" : "")).with(Cookie{"s", "1", {}});
    };
    const auto asked = get("/", "X-Forwarded-For: 203.0.113.9, 198.51.100.7\r\nX-Forwarded-Proto: https\r\n");
    RunningServer alone(loopback(), handler);
    EXPECT_EQ(alone.client().ask(asked).body, "127.0.0.1");
    auto config = loopback();
    config.trusted_proxies = {"127.0.0.1"};
    RunningServer behind(config, handler);
    const auto response = behind.client().ask(asked);
    EXPECT_EQ(response.body, "198.51.100.7 tls");
    EXPECT_EQ(response.header("Set-Cookie"), "s=1; Path=/; HttpOnly; SameSite=Lax; Secure");
    EXPECT_EQ(response.header("Strict-Transport-Security"), "max-age=31536000");
}

}  // namespace
}  // namespace bolwerk::web::testing
