#include "web/bench/applications.hpp"

#include <algorithm>
#include <stdexcept>

#include "db/checksum.hpp"
#include "engine/codec.hpp"
#include "web/commands/signals.hpp"
#include "web/sign_in/password.hpp"
#include "workflows/subsidy/province_terms.hpp"
#include "workflows/subsidy/team_work.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::int64_t applications_at_once = 1000;

Json answers() {
    return {{"scheme", measured_scheme},
            {"period", measured_period},
            {"title", "Meting"},
            {"applicant_kind", "gemeente"},
            {"requested_cents", measured_cents},
            {"eligible_cents", 2 * measured_cents},
            {"deficit_cents", measured_cents},
            {"granted_cents", measured_cents},
            {"completeness", "complete"},
            {"complete_on", nullptr},
            {"outcome", "granted"},
            {"activities", "Een meting."},
            {"state_aid", "none"},
            {"motivation", "Voor een meting."},
            {"account_by", "2035-01-01"}};
}

/// The workflow that has the granting step, and the one event that brings a case before it.
std::pair<Json, Json> example(const Site& site) {
    for (const auto& definition : site.definitions)
        for (const auto& step : definition.steps) {
            if (step.action != workflows::granting_action || definition.id != workflows::subsidy_family.front())
                continue;
            const engine::Event event{.sequence = 1,
                                      .action = "open",
                                      .from = std::string(engine::begin_state),
                                      .to = std::string(step.from.front()),
                                      .patch = answers()};
            engine::Case fresh;
            fresh.workflow = definition.id;
            fresh.state = engine::begin_state;
            return {engine::to_json(engine::apply(std::move(fresh), event)), engine::to_json(event)};
        }
    throw std::runtime_error("Expected a workflow in which grants are signed, but there is none");
}

}  // namespace

BenchDesk generate_applications(BenchServer& server, std::int64_t count) {
    auto& pool = server.pool();
    // Half of a day's five fit: so somebody must draw lots.
    pool.ask("bench/open_budget", {{"scheme", measured_scheme},
                                   {"period", measured_period},
                                   {"cents", std::to_string((count / 2 + 2) * measured_cents)}});
    const auto [document, event] = example(server.site());
    BenchDesk desk;
    for (std::int64_t done = 0; done < count; done += applications_at_once) {
        stop_if_asked();
        const auto most = std::min(applications_at_once, count - done);
        const auto made =
            pool.ask_json("bench/generate_applications",
                          {{"document", document}, {"event", event}, {"first", done}, {"most", most}, {"all", count}});
        Json ids = Json::array();
        for (const auto& one : made.at("cases")) {
            ids.push_back(one.at("id"));
            desk.ids.push_back(one.at("id"));
            desk.numbers.push_back(one.at("number"));
        }
        pool.ask("bench/add_terms", {{"name", workflows::decision_term}, {"ids", ids}});
    }
    pool.ask("worker/add_up_waiting_terms", {});  // As the worker does within two seconds; the bench has none.
    return desk;
}

void sit_down(db::Pool& pool, BenchDesk& desk, std::int64_t person) {
    desk.person = person;
    desk.token = random_token();
    desk.csrf = random_token();
    desk.session = db::checksum(desk.token);
    pool.ask("session/open", {{"token_hash", desk.session}, {"csrf", desk.csrf}, {"person", person}, {"hours", 12}});
}

}  // namespace bolwerk::web
