// Stopping lets people finish; streams end at once.
#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <future>
#include <thread>

#include "tests/web/server/running_server.hpp"

namespace bolwerk::web::testing {
namespace {

using namespace std::chrono_literals;

/// A handler that waits until it is let go.
class Gate {
public:
    Response pass(Request&) {
        std::unique_lock lock(mutex_);
        ++inside_;
        changed_.notify_all();
        changed_.wait(lock, [&] { return open_; });
        return Response::text("klaar");
    }
    void wait_for_someone() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return inside_ > 0; });
    }
    void open() {
        const std::lock_guard lock(mutex_);
        open_ = true;
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int inside_ = 0;
    bool open_ = false;
};

bool lets_somebody_in(const RunningServer& running) {
    try {
        running.client();
        return true;
    } catch (const Poco::Exception&) {
        return false;
    }
}

TEST(Drain, FinishesARunningRequestAndClosesItsLine) {
    Gate gate;
    RunningServer running(loopback(), [&](Request& request) { return gate.pass(request); });
    auto idle = running.client();
    auto client = running.client();
    client.send(get("/"));
    gate.wait_for_someone();
    auto drained = std::async(std::launch::async, [&] { return running.server().drain(60s); });
    EXPECT_EQ(idle.rest(), "");
    gate.open();
    const auto response = client.response();
    EXPECT_EQ(response.body, "klaar");
    EXPECT_TRUE(drained.get());
    EXPECT_EQ(client.rest(), "");
    EXPECT_EQ(running.server().connections(), 0U);
}

// A client under way with a next request found its line reset.
TEST(Drain, AnswersALastRequestOnAnOpenLineAndSaysThatItIsTheLastOne) {
    RunningServer running;
    auto client = running.client();
    EXPECT_EQ(client.ask(get("/")).header("Connection"), "keep-alive");
    auto drained = std::async(std::launch::async, [&] { return running.server().drain(1200s); });
    while (lets_somebody_in(running)) std::this_thread::yield();
    const auto last = client.ask(get("/"));
    EXPECT_EQ(last.status, 200);
    EXPECT_EQ(last.header("Connection"), "close");
    EXPECT_EQ(client.rest(), "");
    EXPECT_TRUE(drained.get());
}

TEST(Drain, EndsALineOnWhichNothingComesAnyMore) {
    RunningServer running;
    auto client = running.client();
    EXPECT_EQ(client.ask(get("/")).status, 200);
    EXPECT_TRUE(running.server().drain(60s));
    EXPECT_EQ(client.rest(), "");
}

TEST(Drain, SaysWhenARequestDoesNotFinishInTime) {
    Gate gate;
    RunningServer running(loopback(), [&](Request& request) { return gate.pass(request); });
    auto client = running.client();
    client.send(get("/"));
    gate.wait_for_someone();
    EXPECT_FALSE(running.server().drain(100ms));
    EXPECT_EQ(client.rest(), "");
    gate.open();
}

TEST(Drain, AcceptsNobodyNew) {
    RunningServer running;
    EXPECT_TRUE(running.server().drain(60s));
    EXPECT_THROW(running.client(), Poco::Exception);
}

TEST(Drain, EndsStreams) {
    RunningServer running(loopback(), [](Request&) {
        return Response::events([](StreamWriter& writer) {
            writer.event("begin", "1");
            while (writer.wait(3600s)) continue;
        });
    });
    auto client = running.client();
    client.send(get("/"));
    EXPECT_TRUE(client.read_past("event: begin\ndata: 1\n\n"));
    EXPECT_TRUE(running.server().drain(60s));
}

TEST(Stream, SendsEventsInChunksUntilTheHandlerEndsIt) {
    RunningServer running(loopback(), [](Request&) {
        return Response::events([](StreamWriter& writer) { writer.event("teller", "een\ntwee"); });
    });
    auto client = running.client();
    client.send(get("/"));
    const auto response = client.response();
    EXPECT_EQ(response.header("Content-Type"), "text/event-stream");
    EXPECT_EQ(response.header("Transfer-Encoding"), "chunked");
    EXPECT_EQ(client.rest(), "24\r\nevent: teller\ndata: een\ndata: twee\n\n\r\n0\r\n\r\n");
}

TEST(Stream, SendsPlainBytesToAnHttp10Client) {
    RunningServer running(loopback(), [](Request&) {
        return Response::streamed("text/csv",
                                  [](StreamWriter& writer) { writer.write("a;b\n"), writer.write("c;d\n"); });
    });
    auto client = running.client();
    client.send("GET / HTTP/1.0\r\nHost: b\r\n\r\n");
    EXPECT_EQ(client.response().header("Transfer-Encoding"), "");
    EXPECT_EQ(client.rest(), "a;b\nc;d\n");
}

TEST(Stream, HearsThatTheClientLeft) {
    std::promise<void> left;
    RunningServer running(loopback(), [&](Request&) {
        return Response::events([&](StreamWriter& writer) {
            writer.event("", "x");
            while (writer.wait(3600s)) continue;
            left.set_value();
        });
    });
    {
        auto client = running.client();
        client.send(get("/"));
        EXPECT_TRUE(client.read_past("data: x\n\n"));
    }
    left.get_future().wait();
}

TEST(Stream, ThatFailsIsNotTakenForAWholeOne) {
    RunningServer running(loopback(), [](Request&) {
        return Response::streamed("text/csv", [](StreamWriter& writer) {
            writer.write("half");
            throw std::runtime_error("x");
        });
    });
    auto client = running.client();
    client.send(get("/"));
    client.response();
    EXPECT_EQ(client.rest(), "4\r\nhalf\r\n");
}

TEST(Stream, BeyondTheAgreedNumberIsRefusedAndOthersAreServed) {
    auto config = loopback();
    config.limits.streams = 2;
    RunningServer running(config, [](Request& request) {
        if (request.path == "/pagina") return Response::text("goed");
        return Response::events([](StreamWriter& writer) {
            while (writer.wait(3600s)) continue;
        });
    });
    std::vector<RawClient> clients;
    for (int n = 0; n < 2; ++n) {
        clients.push_back(running.client());
        EXPECT_EQ(clients.back().ask(get("/stroom")).status, 200);
    }
    EXPECT_EQ(running.client().ask(get("/stroom")).status, 503);
    EXPECT_EQ(running.client().ask(get("/pagina")).status, 200);
}

}  // namespace
}  // namespace bolwerk::web::testing
