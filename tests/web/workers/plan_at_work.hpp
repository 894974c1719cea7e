// A project plan of Els in Apeldoorn, for tests of what happens around it without anybody doing something.
#pragma once

#include <thread>

#include "db/case_store.hpp"
#include "db/outbox.hpp"
#include "engine/local_time.hpp"
#include "tests/db/programme.hpp"
#include "web/log/log.hpp"
#include "web/workers/workshop.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {

class PlanAtWork : public db::Programme {
protected:
    PlanAtWork() {
        open_log(LogLevel::error, &log_);
        owner.run(
            "insert into catalogue (list, code, label, category) values ('intervention', 'C1', 'Startbijeenkomst', "
            "'communication')");
        plan = perform(
            {.ask = {.asker = {.session = "", .person = els},
                     .opening = engine::Opening{"project_plan", apeldoorn, "GM0200", 1, 0}},
             .action = "open",
             .input = {{"title", "Plan voor het proefterrein"}, {"goal", "Een terrein waar men elkaar kent."}}});
    }

    std::int64_t perform(const engine::Command& command) {
        const auto outcome = engine::perform(store, {definitions, calendar}, command, now);
        if (const auto* refused = std::get_if<engine::Refused>(&outcome))
            for (const auto& reason : refused->reasons)
                if (!reason.met) ADD_FAILURE() << command.action << ": " << reason.sentence << " " << reason.detail;
        return std::get<engine::Performed>(outcome).id;
    }

    std::int64_t propose_intervention() {
        return perform({.ask = {.asker = {.session = "", .person = els},
                                .opening = engine::Opening{"intervention", apeldoorn, "GM0200", 0, plan}},
                        .action = "open",
                        .input = {{"title", "Bijeenkomst voor ondernemers"},
                                  {"type", "C1"},
                                  {"goal", "Elkaar leren kennen."},
                                  {"owner", police},
                                  {"finish_by", engine::iso(engine::local_date(now) + std::chrono::days{60})}}});
    }

    std::string value(const std::string& query) { return owner.value(query); }
    std::string events_of_plan(const std::string& action) {
        return owner.value("select count(*) from case_event where case_id = $1 and action = $2",
                           {std::to_string(plan), action});
    }

    std::ostringstream log_;
    engine::Moment now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    std::vector<engine::Definition> definitions = workflows::every_definition();
    engine::term::Calendar calendar{{}, 2030};
    db::CaseStore store{pool};
    Workshop shop{pool, definitions, [this] { return std::make_shared<const engine::term::Calendar>(calendar); },
                  [this] { return now; }};
    std::int64_t plan = 0;
};

}  // namespace bolwerk::web
