#include <Poco/Exception.h>

#include <stdexcept>

#include "engine/local_time.hpp"
#include "tests/crash/ground.hpp"
#include "tests/crash/load.hpp"

namespace bolwerk::web {
namespace {

using namespace std::chrono_literals;

constexpr int people = 4;
constexpr auto before_trying_again = 5ms;

std::string in_two_months() {
    const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    return engine::iso(engine::local_date(now) + std::chrono::days{60});
}

/// Of the case as it is now; -1 when that cannot be read, which is the version of no case.
std::int64_t version_of(Client& client, const std::string& number) {
    const auto page = client.get("/zaken/" + number);
    return page.status == 200 ? page.body.at("case").at("version").get<std::int64_t>() : -1;
}

/// Somebody changed the case between reading and writing: read it again.
bool was_overtaken(const Reply& reply) { return reply.status == 409 && reply.body.contains("version"); }

}  // namespace

Load::Load(std::uint16_t port, const std::vector<std::string>& plans) : port_(port), plans_(plans) {
    for (int one = 0; one < people; ++one) threads_.emplace_back([this] { work(); });
}

Load::~Load() {
    giving_up_ = true;
    finish();
}

void Load::wait_for(std::size_t more) {
    std::unique_lock lock(guard_);
    const auto enough = done_.size() + more;
    while (done_.size() < enough) {
        const auto before = done_.size() + refused_.size();
        if (!answered_.wait_for(lock, 60s, [&] { return done_.size() + refused_.size() > before; }))
            throw std::runtime_error("Expected the load to go on, but nothing was answered for a minute");
    }
}

void Load::finish() {
    finishing_ = true;
    for (auto& thread : threads_)
        if (thread.joinable()) thread.join();
}

std::set<std::string> Load::acknowledged() const {
    const std::lock_guard lock(guard_);
    return done_;
}

std::vector<std::string> Load::refused() const {
    const std::lock_guard lock(guard_);
    return refused_;
}

void Load::work() {
    const auto client = signed_in();
    while (client && !finishing_) {
        const auto number = ++made_;
        insist(*client, "daad-" + std::to_string(number), number);
    }
}

/// Nothing when it ends before that succeeds.
std::unique_ptr<Client> Load::signed_in() const {
    while (!finishing_) try {
            auto client = std::make_unique<Client>(port_);
            client->sign_in(Ground::account, Ground::password);
            return client;
        } catch (const std::exception&) {
            std::this_thread::sleep_for(before_trying_again);
        }
    return nullptr;
}

/// A broken connection or a server error leaves the outcome unknown: then the same once-key again.
void Load::insist(Client& client, const std::string& key, std::size_t number) {
    while (!giving_up_) try {
            const auto reply = send(client, key, number);
            if (reply.status >= 500 || was_overtaken(reply)) {
                std::this_thread::sleep_for(before_trying_again);
                continue;
            }
            const std::lock_guard lock(guard_);
            if (reply.status == 200 || reply.status == 201)
                done_.insert(key);
            else
                refused_.push_back(key + ": " + std::to_string(reply.status) + " " + reply.body.dump());
            answered_.notify_all();
            return;
        } catch (const Poco::Exception&) {
            std::this_thread::sleep_for(before_trying_again);
        }
}

/// A note that names Jan, a plan that is written, or an intervention that is proposed.
Reply Load::send(Client& client, const std::string& key, std::size_t number) const {
    const auto& plan = plans_[number % plans_.size()];
    switch (number % 3) {
        case 0:
            return client.post_form("/zaken/" + plan + "/notities",
                                    {{"text", "Dag @Jan Smit, dit is " + key}, {"once_key", key}});
        case 1:
            return client.post_json("/zaken/" + plan + "/acties/write",
                                    {{"input",
                                      {{"summary", "De aanpak volgens " + key},
                                       {"analysis_reference", "Ronde 2026, kenmerk 12"},
                                       {"own_means", "2.500"},
                                       {"subsidy", "0"},
                                       {"other_cover", "0"}}},
                                     {"version", version_of(client, plan)},
                                     {"once_key", key}});
        default:
            return client.post_form("/zaken/nieuw", {{"soort", "intervention"},
                                                     {"onder", plan},
                                                     {"title", "Bijeenkomst van " + key},
                                                     {"type", "C1"},
                                                     {"goal", "Elkaar leren kennen."},
                                                     {"owner", "1"},
                                                     {"finish_by", in_two_months()},
                                                     {"once_key", key}});
    }
}

}  // namespace bolwerk::web
