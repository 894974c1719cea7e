// One client's line: what came in, what must still go out, and until when the client may take for it.
#pragma once

#include <Poco/Net/StreamSocket.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "web/server/request_reader.hpp"

namespace bolwerk::web {

class Poller;

class Connection {
public:
    using Clock = std::chrono::steady_clock;
    enum class Rest { Idle, Reading, Writing, Lingering };
    enum class Moved { Some, Nothing, Gone };

    /// Takes the socket over and makes it non-blocking. Rests idle until `deadline`.
    Connection(std::unique_ptr<Poco::Net::StreamSocket> socket, std::string peer, const Limits& limits,
               Clock::time_point deadline);

    int descriptor() const { return descriptor_; }
    const std::string& peer() const { return peer_; }

    /// From any thread. Ends an idle line now, or any resting one after its deadline; a client that was late with a
    /// request reads 408. A thread then gets the connection once more and finds that begin() is false.
    bool expire(Clock::time_point now, bool idle_too);
    /// When it came to rest idle; the end of time for one that is not idle.
    Clock::time_point idle_since() const;
    /// From any thread: cuts the line whatever it does.
    void cut();

    /// The rest is for the one thread that has the connection, from begin() to rest().
    bool begin();
    /// Gives the connection to whichever thread the poller wakes next; this one may not touch it again.
    void rest(Rest kind, Clock::time_point deadline, Poller& poller);
    Rest rested_as() const { return rest_; }

    /// Reads what is there, without waiting.
    Moved receive();
    /// Reads and forgets what is there.
    Moved discard();
    /// Sends what the line takes, without waiting. Some: everything left.
    Moved flush();
    void queue(std::string bytes);
    /// The client's time for a request or an answer begins now.
    void restart_clock();
    void end_sending();

    RequestReader reader;
    bool close_after = false;     ///< this answer is the last one
    bool refused = false;         ///< bytes of a refused request may still come: linger, or the client never reads why
    std::size_t budgeted = 0;     ///< bytes counted in the server's budget for unfinished requests
    Clock::time_point started{};  ///< when the current request or answer began
    std::size_t moved = 0;        ///< bytes of it that did

private:
    Moved read_into(bool keep);
    /// A request that no thread has looked at yet.
    bool something_came() const;

    std::unique_ptr<Poco::Net::StreamSocket> socket_;
    int descriptor_;
    std::string peer_;
    std::string out_;
    std::size_t out_sent_ = 0;

    mutable std::mutex gate_;
    bool resting_ = true;
    bool expired_ = false;
    Rest rest_ = Rest::Idle;
    Clock::time_point rested_;
    Clock::time_point deadline_;
};

}  // namespace bolwerk::web
