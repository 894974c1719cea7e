#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>

#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include "db/verify.hpp"
#include "tests/crash/load.hpp"
#include "web/log/log.hpp"
#include "web/workers/outbox_work.hpp"

namespace bolwerk::web {
namespace {

int rounds() {
    const char* told = std::getenv("BOLWERK_CRASH_ROUNDS");
    return told == nullptr ? 10 : std::atoi(told);
}

class Crash : public testing::Test {
protected:
    Crash() { open_log(LogLevel::error); }

    /// Starts the load and reads its reports.
    void start(int round) {
        int ends[2];
        ASSERT_EQ(::pipe(ends), 0);
        std::vector<Deed> in_doubt;
        for (const auto& [key, plan] : in_doubt_) in_doubt.push_back({key, plan});
        child_ = ::fork();
        if (child_ == 0) {
            ::close(ends[0]);
            static std::ostringstream nowhere;  // that the database is gone is what it is about
            open_log(LogLevel::error, &nowhere);
            Load(ground.address, ground.plans, ends[1], "r" + std::to_string(round)).run(in_doubt);
        }
        ::close(ends[1]);
        reports_ = ends[0];
    }

    void read_line(const std::string& line) {
        std::istringstream words(line);
        std::string word, key;
        std::int64_t plan = 0;
        words >> word >> key >> plan;
        if (word == "try") in_doubt_[key] = plan;
        if (word == "try") return;
        in_doubt_.erase(key);
        EXPECT_EQ(word, "did") << key;
        done_.insert(key);
    }

    /// Reads until so many more were acknowledged, or the child is gone.
    void read_until(std::size_t more) {
        const auto enough = done_.size() + more;
        char part[4096];
        while (done_.size() < enough) {
            const auto size = ::read(reports_, part, sizeof part);
            if (size <= 0) return;
            text_.append(part, static_cast<std::size_t>(size));
            for (auto end = text_.find('\n'); end != std::string::npos; end = text_.find('\n')) {
                read_line(text_.substr(0, end));
                text_.erase(0, end + 1);
            }
        }
    }

    void kill_server() {
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
        read_until(1'000'000);
        ::close(reports_);
        text_.clear();
    }

    std::size_t between(std::size_t least, std::size_t most) {
        return std::uniform_int_distribution(least, most)(random_);
    }

    /// What a lease of a minute does, at once: whatever a killed worker held is free again.
    void serve_what_is_left() {
        ground.run("update outbox set taken_until = null, next_try = now() where done_at is null");
        db::Pool pool(ground.address.application, 2);
        const Law law;
        const Workshop shop{pool, law.definitions,
                            [&law] { return std::make_shared<const engine::term::Calendar>(law.calendar); }, now};
        while (serve_outbox(shop) > 0) {
        }
    }

    void expect_everything_once() {
        db::Pool pool(ground.address.application, 2);
        const auto verified = db::verify(pool);
        for (const auto& difference : verified.differences)
            ADD_FAILURE() << difference.number << ": " << difference.what;
        std::map<std::string, int> times;
        for (const auto& row :
             db::ScriptConnection(ground.address.owner)
                 .rows("select coalesce(payload -> 'input' ->> 'text', payload -> 'input' ->> 'summary', "
                       "payload -> 'input' ->> 'title') from case_event where person_id is not null"))
            ++times[row.front().substr(row.front().rfind(' ') + 1)];
        for (const auto& key : done_) EXPECT_EQ(times[key], 1) << key << " was acknowledged";
        for (const auto& [key, plan] : in_doubt_) EXPECT_LE(times[key], 1) << key << " is in doubt";
    }

    void expect_every_effect_once() {
        const auto notes = ground.value("select count(*) from case_event where action = 'note'");
        EXPECT_EQ(ground.value("select count(*) from notification where person_id = 2 and text like '%noemde u%'"),
                  notes);
        const auto opened = ground.value(
            "select count(*) from case_event e join case_file f on f.id = e.case_id "
            "where e.action = 'open' and f.workflow = 'intervention'");
        EXPECT_EQ(ground.value("select count(*) from outbox"), opened);
        EXPECT_EQ(ground.value("select count(*) from outbox where done_at is null"), "0");
        EXPECT_EQ(ground.value("select count(*) from case_event where action = 'intervention_changed'"), opened);
    }

    Ground ground;
    std::mt19937 random_{std::random_device{}()};
    std::map<std::string, std::int64_t> in_doubt_;  ///< tried, not acknowledged
    std::set<std::string> done_;
    std::string text_;
    pid_t child_ = -1;
    int reports_ = -1;
};

TEST_F(Crash, loses_nothing_and_does_nothing_twice_when_server_and_database_are_killed) {
    for (int round = 1; round <= rounds(); ++round) {
        start(round);
        read_until(between(3, 60));
        if (round % 2 == 0) {
            ground.kill_database();
            ::usleep(static_cast<useconds_t>(between(0, 20'000)));
            ground.start_database();
            read_until(between(1, 30));
        }
        ::usleep(static_cast<useconds_t>(between(0, 3'000)));
        kill_server();
        expect_everything_once();
        if (HasFailure()) return;
    }
    serve_what_is_left();
    expect_everything_once();
    expect_every_effect_once();
    EXPECT_GT(done_.size(), 10U);
}

}  // namespace
}  // namespace bolwerk::web
