// A load of transitions over HTTP, which goes on while the server and the database are killed, and knows at any moment
// what was acknowledged.
#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <set>
#include <thread>

#include "tests/crash/client.hpp"

namespace bolwerk::web {

class Load {
public:
    /// Four people begin at once, all signed in as Els.
    Load(std::uint16_t port, const std::vector<std::string>& plans);
    /// Gives up what is not answered.
    ~Load();

    /// Waits until so many more were acknowledged. Throws std::runtime_error when nothing comes for a minute.
    void wait_for(std::size_t more);

    /// Every deed that was begun is insisted on until it is answered; no new ones are begun.
    void finish();

    /// The once-keys of what was answered with success.
    std::set<std::string> acknowledged() const;

    /// What was answered in another way than with success: this load asks nothing that may be refused.
    std::vector<std::string> refused() const;

private:
    void work();
    std::unique_ptr<Client> signed_in() const;
    void insist(Client& client, const std::string& key, std::size_t number);
    Reply send(Client& client, const std::string& key, std::size_t number) const;

    std::uint16_t port_;
    std::vector<std::string> plans_;
    std::atomic<std::size_t> made_{0};
    std::atomic<bool> finishing_{false}, giving_up_{false};
    mutable std::mutex guard_;
    std::condition_variable answered_;
    std::set<std::string> done_;
    std::vector<std::string> refused_;
    std::vector<std::thread> threads_;
};

}  // namespace bolwerk::web
