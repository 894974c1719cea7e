// Requests to write a case, without a workflow: what a decision would have made of it.
#pragma once

#include "db/case_store.hpp"
#include "tests/db/programme.hpp"

namespace bolwerk::db {

class StoredCases : public Programme {
protected:
    engine::WriteRequest opening(std::int64_t who, engine::Compartment compartment = engine::Compartment::programme) {
        auto found = store.load({.asker = {.session = session(who)},
                                 .opening = engine::Opening{"project_plan", apeldoorn, "GM0200", 1, 0}});
        auto before = found.value().subject;
        before.compartment = compartment;
        auto request = next(found->actor, before, "open", "draft");
        request.prefix = "PLN";
        request.readers = engine::Json::array();
        request.search = "Plan voor het proefterrein";
        return request;
    }

    /// The next step on a case as it was loaded.
    engine::WriteRequest next(const engine::Actor& actor, engine::Case before, const std::string& action,
                              const std::string& to) {
        engine::Event event{
            .sequence = before.version + 1,
            .action = action,
            .by = actor.person == 0 ? engine::Signature{} : engine::sign(actor, actor.holdings.front()),
            .at = engine::parse_moment("2026-11-21T10:00:00Z").value() + std::chrono::minutes(before.version),
            .from = before.state,
            .to = to,
            .input = engine::Json::object(),
            .patch = engine::Json{{"title", "Plan voor het proefterrein"}},
            .effects = {}};
        const auto version = before.version;
        return {.asker = {.session = actor.person == 0 ? "" : session(actor.person)},
                .before_version = version,
                .after = engine::apply(std::move(before), event),
                .event = event};
    }

    engine::Written written(const engine::WriteRequest& request) {
        return std::get<engine::Written>(store.write(request));
    }

    /// A case that Els opened, and what the step after it would be for somebody.
    engine::WriteRequest step_by(std::int64_t who, const std::string& number, const std::string& action = "submit",
                                 const std::string& to = "submitted") {
        auto found = store.load({.asker = {.session = session(who)}, .number = number}).value();
        return next(found.actor, found.subject, action, to);
    }

    CaseStore store{pool};
};

}  // namespace bolwerk::db
