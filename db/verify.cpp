#include "db/verify.hpp"

#include "db/checksum.hpp"
#include "engine/codec.hpp"
#include "engine/definition.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;

constexpr int batch_size = 200;

/// One case while it is checked.
class Check {
public:
    Check(const Json& row, Verified& verified) : row_(row), verified_(verified) {}

    void run() try {
        ++verified_.cases;
        check_chain();
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

    void check_chain() {
        std::string before;
        for (const auto& event : events()) {
            ++verified_.events;
            const auto hash = sha256(before + std::to_string(row_.at("id").get<std::int64_t>()) + "|" +
                                     event.at("payload").get<std::string>());
            const auto sequence = std::to_string(event.at("sequence").get<std::int64_t>());
            if (event.at("previous") != hex(before))
                differs("event " + sequence + " does not follow the one before it");
            if (event.at("hash") != hex(hash)) differs("event " + sequence + " was changed after it was written");
            before = hash;
        }
        if (row_.at("last_hash") != hex(before)) differs("the last event is not the one the case ends with");
    }

    engine::Case rebuilt() const {
        engine::Case subject;
        subject.id = row_.at("id");
        subject.number = row_.at("number");
        subject.workflow = row_.at("workflow");
        subject.definition_version = row_.at("definition_version");
        subject.state = engine::begin_state;
        subject.compartment = static_cast<engine::Compartment>(row_.at("compartment").get<int>());
        subject.organisation = row_.at("organisation");
        subject.municipality = row_.at("municipality");
        subject.park = row_.at("park");
        for (const auto& event : events())
            subject =
                apply(std::move(subject), engine::event_from_json(Json::parse(event.at("payload").get<std::string>())));
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
