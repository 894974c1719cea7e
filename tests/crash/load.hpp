// A load of transitions in a process of its own, which reports what it tries and what was acknowledged until it is
// killed.
#pragma once

#include <unistd.h>

#include <atomic>
#include <thread>

#include "db/case_store.hpp"
#include "engine/local_time.hpp"
#include "tests/crash/ground.hpp"
#include "web/workers/workers.hpp"

namespace bolwerk::web {

/// One transition with its once-key: a note that names Jan, a plan that is written, or an intervention that is
/// proposed.
struct Deed {
    std::string key;
    std::int64_t plan = 0;

    int kind() const { return static_cast<int>(std::hash<std::string>{}(key) % 3); }
};

inline engine::Command command_of(const Deed& deed) {
    engine::Command command{
        .ask = {.asker = {.session = "", .person = Ground::els}, .id = deed.plan, .once_key = deed.key}};
    if (deed.kind() == 0) {
        command.ask.desk = true;
        command.action = "note";
        command.input = {{"text", "Dag @Jan Smit, dit is " + deed.key}};
    } else if (deed.kind() == 1) {
        command.action = "write";
        command.input = {{"summary", "De aanpak volgens " + deed.key}};
    } else {
        command.ask.opening = engine::Opening{"intervention", 1, "GM0200", 0, deed.plan};
        command.ask.id = 0;
        command.action = "open";
        command.input = {{"title", "Bijeenkomst van " + deed.key},
                         {"type", "C1"},
                         {"goal", "Elkaar leren kennen."},
                         {"owner", 1},
                         {"finish_by", engine::iso(engine::local_date(now()) + std::chrono::days{60})}};
    }
    return command;
}

/// Runs in the child, for ever: each thread does its deeds one after the other, the workers serve the outbox meanwhile.
class Load {
public:
    Load(const db::Address& address, const std::vector<std::int64_t>& plans, int report, std::string name)
        : pool_(address.application, 6),
          plans_(plans),
          report_(report),
          name_(std::move(name)),
          workers_(address.application, law_.definitions, [this] {
              return std::shared_ptr<const engine::term::Calendar>(std::shared_ptr<void>(), &law_.calendar);
          }) {}

    /// First what the killed process left in doubt, then new deeds.
    [[noreturn]] void run(const std::vector<Deed>& in_doubt) {
        for (const auto& deed : in_doubt) insist(deed);
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back([this] {
                for (;;) {
                    const auto number = ++made_;
                    insist({name_ + "-" + std::to_string(number),
                            plans_[static_cast<std::size_t>(number) % plans_.size()]});
                }
            });
        for (auto& thread : threads) thread.join();
        ::_exit(0);
    }

private:
    /// A connection that breaks leaves the outcome unknown: then the same once-key again.
    void insist(const Deed& deed) {
        tell("try", deed);
        for (;;) try {
                db::CaseStore store(pool_);
                const auto outcome = engine::perform(store, law_.rules(), command_of(deed), now());
                if (std::holds_alternative<engine::Performed>(outcome)) return tell("did", deed);
                if (std::holds_alternative<engine::Refused>(outcome)) return tell("refused", deed);
            } catch (const std::exception&) {
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            }
    }

    /// One write to a pipe is whole or not there.
    void tell(const std::string& word, const Deed& deed) const {
        const auto line = word + " " + deed.key + " " + std::to_string(deed.plan) + "\n";
        if (::write(report_, line.data(), line.size()) < 0) ::_exit(1);
    }

    Law law_;
    db::Pool pool_;
    std::vector<std::int64_t> plans_;
    int report_;
    std::string name_;
    std::atomic<int> made_{0};
    Workers workers_;
};

}  // namespace bolwerk::web
