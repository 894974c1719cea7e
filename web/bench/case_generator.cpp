#include "web/bench/case_generator.hpp"

#include <algorithm>
#include <atomic>
#include <future>
#include <stdexcept>

#include "engine/codec.hpp"
#include "engine/definition.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// Short enough for a statement that may take fifteen seconds, on a slow disk too.
constexpr std::int64_t cases_at_once = 5000;

bool may_read(const Json& readers, std::int64_t organisation) {
    return std::ranges::any_of(readers, [&](const Json& reader) { return reader.at("organisation") == organisation; });
}

/// The one event that makes a case as the example is now. What ties the example to other cases or people stays out.
engine::Event only_event(const engine::Case& example, const Json& row) {
    engine::Event event{.sequence = 1,
                        .action = "open",
                        .by = engine::signature_from_json(row.at("by")),
                        .at = {},
                        .from = std::string(engine::begin_state),
                        .to = example.state,
                        .patch = example.data};
    event.patch["title"] = example.title;
    for (const auto& deadline : example.deadlines) event.effects.push_back(engine::StartDeadline{deadline});
    for (const auto& party : example.parties)
        if (may_read(row.at("readers"), party.organisation)) event.effects.push_back(engine::AddParty{party});
    return event;
}

/// What the query stamps its own numbers, places and moments on.
Json example_of(Json row) {
    const auto example = engine::case_from_json(row.at("document"));
    const auto event = only_event(example, row);
    engine::Case fresh;
    fresh.workflow = example.workflow;
    fresh.definition_version = example.definition_version;
    fresh.state = engine::begin_state;
    fresh.compartment = example.compartment;
    row["document"] = engine::to_json(engine::apply(std::move(fresh), event));
    row["event"] = engine::to_json(event);
    row.erase("by");
    return row;
}

Json examples(db::Pool& pool) {
    auto rows = pool.ask_json("bench/templates", {});
    if (rows.empty())
        throw std::runtime_error("Expected cases of the demonstration to make others from, but there are none");
    for (auto& row : rows) row = example_of(std::move(row));
    return rows;
}

/// Batches meet in rows that they share, such as what a budget's applications ask together: one that lost goes again.
void generate_batch(db::Pool& pool, const std::string& templates, std::int64_t first, std::int64_t most) {
    constexpr int tries = 10;
    for (int nth = 1;; ++nth) {
        try {
            pool.ask("bench/generate", {{"templates", templates}, {"first", first}, {"most", most}});
            return;
        } catch (const db::DatabaseError& error) {
            if (error.kind != db::ErrorKind::contention || nth == tries) throw;
        }
    }
}

}  // namespace

void generate_cases(db::Pool& pool, std::int64_t first, std::int64_t count,
                    const std::function<void(std::int64_t, std::int64_t)>& progress) {
    const auto templates = examples(pool).dump();
    std::atomic<std::int64_t> taken = 0, done = 0;
    const auto make_batches = [&](const std::function<void()>& after_each) {
        for (auto at = taken.fetch_add(cases_at_once); at < count; at = taken.fetch_add(cases_at_once)) {
            const auto most = std::min(cases_at_once, count - at);
            generate_batch(pool, templates, first + at, most);
            done += most;
            if (after_each) after_each();
        }
    };
    std::vector<std::future<void>> helpers;
    for (std::size_t one = 1; one < pool.size(); ++one)
        helpers.push_back(std::async(std::launch::async, [&] { make_batches({}); }));
    try {
        make_batches([&] {
            if (progress) progress(done, count);
        });
    } catch (...) {
        taken = count;  // Nobody begins another batch.
        throw;
    }
    for (auto& helper : helpers) helper.get();
    if (progress) progress(done, count);
}

}  // namespace bolwerk::web
