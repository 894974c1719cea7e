// The configuration for production, in front of a real server.
#include <Poco/Net/ServerSocket.h>
#include <Poco/Process.h>
#include <Poco/TemporaryFile.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "tests/web/server/running_server.hpp"

namespace bolwerk::web::testing {
namespace {

constexpr const char* program = "/usr/sbin/haproxy";

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    EXPECT_NE(text.find(what), std::string::npos) << "web/haproxy.cfg has no " << what;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

std::uint16_t free_port() {
    Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", 0));
    return socket.address().port();
}

/// HAProxy with the configuration of web/, its ports replaced.
class Proxy {
public:
    explicit Proxy(std::uint16_t server_port) : port_(free_port()) {
        std::ifstream stream(BOLWERK_SOURCE_DIR + "/web/haproxy.cfg");
        std::string text(std::istreambuf_iterator<char>(stream), {});
        text = replaced(text, "bind 0.0.0.0:80\n", "bind 127.0.0.1:" + std::to_string(port_) + "\n");
        text = replaced(text, "127.0.0.1:8080", "127.0.0.1:" + std::to_string(server_port));
        std::ofstream(config_.path()) << text;
        process_ = std::make_unique<Poco::ProcessHandle>(Poco::Process::launch(program, {"-db", "-f", config_.path()}));
    }
    ~Proxy() {
        Poco::Process::kill(*process_);
        process_->wait();
    }

    RawClient client() const {
        for (;;) {
            try {
                return RawClient(port_);
            } catch (const Poco::Exception&) {
                if (!Poco::Process::isRunning(*process_)) throw;
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
        }
    }

private:
    std::uint16_t port_;
    Poco::TemporaryFile config_;
    std::unique_ptr<Poco::ProcessHandle> process_;
};

ServerConfig behind_proxy() {
    auto config = loopback();
    config.trusted_proxies = {"127.0.0.1"};
    return config;
}

class Haproxy : public ::testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(std::filesystem::exists(program)) << "The test needs HAProxy: install the package haproxy.";
    }
};

TEST_F(Haproxy, BringsAPageThroughAndSaysWhoAsks) {
    RunningServer running(behind_proxy(), [](Request& request) { return Response::html("<p>" + request.peer); });
    const Proxy proxy(running.server().port());
    auto client = proxy.client();
    const auto response = client.ask(get("/zaken", "X-Forwarded-For: 203.0.113.9\r\n"));
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.body, "<p>127.0.0.1");
    EXPECT_EQ(client.ask(post("/a", "application/x-www-form-urlencoded", "a=b")).status, 200);
}

TEST_F(Haproxy, ServesMorePeopleThanTheServerHasPlaces) {
    RunningServer running(behind_proxy());
    const Proxy proxy(running.server().port());
    std::vector<RawClient> clients;
    for (int n = 0; n < 300; ++n) clients.push_back(proxy.client());
    for (auto& client : clients) client.send(get("/"));
    for (auto& client : clients) EXPECT_EQ(client.response().status, 200);
    EXPECT_LE(running.server().connections(), 40U);
}

TEST_F(Haproxy, LetsStreamsThrough) {
    RunningServer running(behind_proxy(), [](Request&) {
        return Response::events([](StreamWriter& writer) {
            writer.event("teller", "3");
            while (writer.wait(std::chrono::hours(1))) continue;
        });
    });
    const Proxy proxy(running.server().port());
    auto client = proxy.client();
    client.send(get("/", "Accept: text/event-stream\r\n"));
    EXPECT_TRUE(client.read_past("event: teller\ndata: 3\n\n"));
}

}  // namespace
}  // namespace bolwerk::web::testing
