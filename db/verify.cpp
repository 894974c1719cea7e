#include "db/verify.hpp"

#include <sodium.h>

#include "db/checksum.hpp"
#include "engine/codec.hpp"
#include "engine/definition.hpp"
#include "engine/take_back.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;

constexpr int batch_size = 200;

/// The bytes that hex() wrote; empty for anything else.
std::string unhex(const std::string& text) {
    std::string bytes(text.size() / 2, '\0');
    std::size_t length = 0;
    const bool whole = sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                                      text.size(), nullptr, &length, nullptr) == 0;
    return whole && length == bytes.size() ? bytes : std::string{};
}

/// One case while it is checked.
class Check {
public:
    Check(const Json& row, Verified& verified) : row_(row), verified_(verified) {}

    void run() try {
        ++verified_.cases;
        check_chain();
        if (row_.at("destroyed").get<bool>())
            check_destroyed();
        else
            compare(rebuilt());
    } catch (const std::exception& error) {
        // A case that cannot even be replayed is a difference, not the end of the run.
        differs(std::string("cannot be rebuilt: ") + error.what());
    }

private:
    void differs(std::string what) { verified_.differences.push_back({row_.at("number"), std::move(what)}); }

    const Json& events() const {
        static const Json none = Json::array();
        return row_.at("events").is_null() ? none : row_.at("events");
    }

    /// What the event says, as its hash; of an event that was destroyed the hash is what stayed.
    std::string said(const Json& event) const {
        if (event.at("payload_hash").is_string()) return unhex(event.at("payload_hash").get<std::string>());
        return sha256(text_of(event));
    }
    std::string text_of(const Json& event) const {
        return std::to_string(row_.at("id").get<std::int64_t>()) + "|" + event.at("payload").get<std::string>();
    }

    /// The hash that the event should have. One that was destroyed and written before its content had a hash of its own
    /// can only be held against what comes after it.
    std::string expected_hash(const std::string& before, const Json& event) const {
        if (event.at("chain") != 1) return sha256(before + said(event));
        if (event.at("payload_hash").is_string()) return unhex(event.at("hash").get<std::string>());
        return sha256(before + text_of(event));
    }

    void check_chain() {
        std::string before;
        for (const auto& event : events()) {
            ++verified_.events;
            const auto hash = expected_hash(before, event);
            const auto sequence = std::to_string(event.at("sequence").get<std::int64_t>());
            if (event.at("previous") != hex(before))
                differs("event " + sequence + " does not follow the one before it");
            if (event.at("hash") != hex(hash)) differs("event " + sequence + " was changed after it was written");
            before = hash;
        }
        if (row_.at("last_hash") != hex(before)) differs("the last event is not the one the case ends with");
    }

    /// A case that was destroyed says nothing any more, and stands on a list that was carried out.
    void check_destroyed() {
        if (row_.at("listed_hash") != row_.at("last_hash"))
            differs("it was destroyed, but stands on no list that was carried out");
        for (const auto& event : events())
            if (event.at("payload") != "{}")
                differs("it was destroyed, but event " + std::to_string(event.at("sequence").get<std::int64_t>()) +
                        " still says something");
    }

    /// Taking a step back gives the case as it was before that step, no other. `step` is the last that changed it.
    void check_taken_back(const engine::Case& before, std::int64_t step, const engine::Event& event) {
        const auto taken_back = engine::taken_back_to(event);
        if (event.action == engine::take_back &&
            (!taken_back || engine::taken_back_by(event) != step || to_json(*taken_back) != to_json(before)))
            differs("event " + std::to_string(event.sequence) + " does not give back the case as it was");
    }

    engine::Case rebuilt() {
        auto subject = engine::unopened_from_json(row_);
        auto before = subject;
        std::int64_t step = 0;
        for (const auto& row : events()) {
            const auto event = engine::event_from_json(Json::parse(row.at("payload").get<std::string>()));
            check_taken_back(before, step, event);
            if (!engine::leaves_the_case_as_it_was(event)) {
                before = subject;
                step = event.sequence;
            }
            subject = apply(std::move(subject), event);
        }
        return subject;
    }

    void compare(const engine::Case& subject) {
        const auto document = engine::to_json(subject);
        for (const auto& [field, value] : document.items())
            if (!row_.at("document").contains(field) || row_.at("document").at(field) != value)
                differs(field + ": the stored case is not what its events make");
        for (const auto* column : {"version", "state", "title"})
            if (row_.at(column) != document.at(column))
                differs(std::string(column) + ": the column is not what the events make");
        if (row_.at("assignee") != (subject.assignee ? subject.assignee->person : 0))
            differs("assignee: the column is not what the events make");
    }

    const Json& row_;
    Verified& verified_;
};

/// Every balance is the sum of its lines, nothing was paid that did not stand there, and no decision was booked twice.
void check_ledger(Pool& pool, Verified& verified) {
    for (const auto& row : pool.ask_json("verify/ledger", {}))
        verified.differences.push_back({row.at("number"), row.at("what")});
}

}  // namespace

Verified verify(Pool& pool, const std::function<void(std::int64_t, std::int64_t)>& progress) {
    Verified verified;
    const std::int64_t all = pool.ask_json("verify/count", {}).at("cases");
    for (std::int64_t after = 0;;) {
        const auto batch = pool.ask_json("verify/batch", {{"after", after}, {"most", batch_size}});
        if (batch.is_null()) break;
        for (const auto& row : batch) Check(row, verified).run();
        after = batch.back().at("id");
        if (progress) progress(verified.cases, all);
    }
    check_ledger(pool, verified);
    return verified;
}

}  // namespace bolwerk::db
