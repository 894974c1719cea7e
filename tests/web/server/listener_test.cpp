// The door itself, without the server behind it.
#include "web/server/listener.hpp"

#include <gmock/gmock.h>

#include "tests/web/server/raw_client.hpp"
#include "web/server/connection.hpp"

namespace bolwerk::web::testing {
namespace {

/// Knocks and is gone before anybody opens: its line is cut, not closed.
void knock_and_run(std::uint16_t port) {
    Poco::Net::StreamSocket socket(Poco::Net::SocketAddress("127.0.0.1", port));
    socket.setLinger(true, 0);
    socket.close();
}

// Whoever left before the door opened had no address any more, which counted as a failure of the door: everybody behind
// waited, and a few such a second kept everybody out.
TEST(Listener, LetsInWhoeverStandsBehindSomebodyWhoLeft) {
    Listener listener("127.0.0.1", 0);
    knock_and_run(listener.port());
    const RawClient patient(listener.port());
    std::vector<std::string> peers;
    const std::atomic<bool> stopped = true;
    listener.run(
        stopped, std::chrono::milliseconds(10),
        [&](auto socket, std::string peer) {
            const Connection connection(std::move(socket), std::move(peer), Limits{}, Connection::Clock::now());
            peers.push_back(connection.peer());
        },
        [] {});
    EXPECT_THAT(peers, ::testing::ElementsAre("127.0.0.1", "127.0.0.1"));
}

}  // namespace
}  // namespace bolwerk::web::testing
