// Somebody who takes for ever, or does nothing, costs others nothing.
#include <gtest/gtest.h>

#include <future>
#include <thread>

#include "tests/web/server/running_server.hpp"

namespace bolwerk::web::testing {
namespace {

using namespace std::chrono_literals;

ServerConfig impatient() {
    auto config = loopback();
    config.limits.request = 300ms;
    config.limits.idle = 300ms;
    return config;
}

TEST(SlowClient, ThatDripsHeadersIsCutOffThoughItNeverPausesLong) {
    RunningServer running(impatient());
    auto client = running.client();
    client.send("GET / HTTP/1.1\r\nHost: b\r\n");
    // Far more bytes than would fit into the time; sending fails once the server closed.
    for (int n = 0; n < 5000 && client.send("X-A: 1\r\n"); ++n) std::this_thread::sleep_for(10ms);
    EXPECT_FALSE(client.send("X-A: 1\r\n"));
    EXPECT_TRUE(running.handled().empty());
}

TEST(SlowClient, ThatStopsWithinItsHeadersReads408) {
    RunningServer running(impatient());
    auto client = running.client();
    client.send("GET / HTTP/1.1\r\nHost: b\r\n");
    EXPECT_EQ(client.response().status, 408);
    EXPECT_EQ(client.rest(), "");
}

TEST(SlowClient, ThatStopsWithinItsBodyReads408) {
    RunningServer running(impatient());
    auto client = running.client();
    client.send("POST / HTTP/1.1\r\nHost: b\r\nContent-Length: 10\r\n\r\nabc");
    EXPECT_EQ(client.response().status, 408);
    EXPECT_EQ(client.rest(), "");
}

TEST(SlowClient, ThatNeverReadsItsAnswerIsCutOff) {
    RunningServer running(impatient(), [](Request&) { return Response::text(std::string(64'000'000, 'a')); });
    auto client = running.client();
    client.send(get("/"));
    while (running.handled().empty() || running.server().connections() > 0) std::this_thread::sleep_for(5ms);
    EXPECT_LT(client.rest().size(), 64'000'000U);
}

TEST(IdleClient, IsLetGoWithoutAWord) {
    RunningServer running(impatient());
    auto client = running.client();
    EXPECT_EQ(client.ask(get("/")).status, 200);
    EXPECT_EQ(client.rest(), "");
}

TEST(IdleClient, FiveHundredOfThemDoNotHoldUpTheNextPerson) {
    RunningServer running;
    std::vector<RawClient> idle;
    for (int n = 0; n < 500; ++n) {
        idle.push_back(running.client());
        ASSERT_EQ(idle.back().ask(get("/")).status, 200);
    }
    EXPECT_EQ(running.client().ask(get("/nieuw")).status, 200);
    EXPECT_EQ(running.handled().back(), "GET /nieuw");
    for (auto& client : idle) EXPECT_EQ(client.ask(get("/weer")).status, 200);
}

TEST(IdleClient, FiveHundredUnfinishedRequestsDoNotEither) {
    RunningServer running;
    std::vector<RawClient> slow;
    for (int n = 0; n < 500; ++n) {
        slow.push_back(running.client());
        slow.back().send("POST / HTTP/1.1\r\nHost: b\r\nContent-Length: 10\r\n\r\nabc");
    }
    EXPECT_EQ(running.client().ask(get("/nieuw")).status, 200);
}

TEST(IdleClient, MakesPlaceForANewcomerWhenTheHouseIsFull) {
    auto config = loopback();
    config.limits.connections = 3;
    RunningServer running(config);
    std::vector<RawClient> idle;
    for (int n = 0; n < 3; ++n) {
        idle.push_back(running.client());
        ASSERT_EQ(idle.back().ask(get("/")).status, 200);
    }
    EXPECT_EQ(running.client().ask(get("/nieuw")).status, 200);
    EXPECT_EQ(idle.front().rest(), "");
}

TEST(FullHouse, TellsANewcomerToComeBackLater) {
    auto config = loopback();
    config.limits.connections = 1;
    std::promise<void> let_go;
    std::promise<void> begun;
    RunningServer running(config, [&](Request&) {
        begun.set_value();
        let_go.get_future().wait();
        return Response::text("goed");
    });
    auto busy = running.client();
    busy.send(get("/"));
    begun.get_future().wait();
    const auto response = running.client().response();
    EXPECT_EQ(response.status, 503);
    EXPECT_EQ(response.header("Retry-After"), "5");
    let_go.set_value();
    EXPECT_EQ(busy.response().status, 200);
}

}  // namespace
}  // namespace bolwerk::web::testing
