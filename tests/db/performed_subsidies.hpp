// Subsidies worked on through the one flow, by people with roles and a mandate: what a decision really writes.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "engine/perform.hpp"
#include "tests/db/granted_subsidies.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::db {

/// Cases as Bolwerk itself reaches them: it has no row among the people.
class OwnStore : public engine::Store {
public:
    explicit OwnStore(CaseStore& cases) : cases_(cases) {}
    engine::Result<engine::Loaded> load(const engine::Ask& ask) override {
        auto loaded = cases_.load(ask);
        if (loaded && ask.asker.session.empty()) loaded->actor = engine::system_actor();
        return loaded;
    }
    engine::WriteOutcome write(const engine::WriteRequest& request) override { return cases_.write(request); }

private:
    CaseStore& cases_;
};

class PerformedSubsidies : public GrantedSubsidies {
protected:
    PerformedSubsidies() {
        owner.rows(
            "insert into mandate (organ, role, organisation_id, decision, most_cents, from_day, signature_line)"
            " select 'GS', 'mandated_signer', cast($1 as bigint), kind, cast($2 as bigint), today() - 9, 'namens GS'"
            " from unnest(array['subsidie', 'bezwaar', 'invordering', 'dwangsom']) kind",
            {std::to_string(gelderland), std::to_string(euros(200'000))});
        owner.rows(
            "insert into house_style (organisation_id, organ, sender, objection_address, court) values ($1, 'GS', "
            "'{Markt 11, Arnhem}', '{Postbus 9090, 6800 GX Arnhem}', 'Rechtbank Gelderland')",
            {std::to_string(gelderland)});
    }

    engine::Outcome tried(engine::Ask ask, const std::string& action, engine::Json input,
                          std::optional<std::int64_t> made_from = {}) {
        OwnStore own(store);
        return engine::perform(own, {definitions, calendar}, {std::move(ask), action, std::move(input), made_from},
                               engine::parse_moment("2026-11-23T10:00:00Z").value());
    }
    std::int64_t did(engine::Ask ask, const std::string& action, engine::Json input = engine::Json::object()) {
        const auto outcome = tried(std::move(ask), action, std::move(input));
        if (const auto* refused = std::get_if<engine::Refused>(&outcome))
            for (const auto& reason : refused->reasons)
                if (!reason.met) ADD_FAILURE() << action << ": " << reason.sentence << " " << reason.detail;
        if (std::holds_alternative<engine::NotFound>(outcome)) ADD_FAILURE() << action << ": there is no such case";
        return std::get<engine::Performed>(outcome).id;
    }
    /// The first sentence that stood in the way; empty when it was done, "overtaken" when somebody was faster.
    static std::string obstacle(const engine::Outcome& outcome) {
        if (std::holds_alternative<engine::Changed>(outcome)) return "overtaken";
        if (const auto* refused = std::get_if<engine::Refused>(&outcome))
            for (const auto& reason : refused->reasons)
                if (!reason.met) return std::string(reason.sentence);
        return "";
    }
    engine::Ask by(std::int64_t who, std::int64_t subject) {
        return {.asker = {.session = session(who)}, .id = subject};
    }
    std::int64_t id_of(const std::string& number) {
        return std::stoll(owner.value("select id from case_file where number = $1", {number}));
    }
    std::int64_t opened_below(std::int64_t subsidy, const std::string& workflow, std::int64_t who, engine::Json input) {
        return did(
            {.asker = {.session = session(who)}, .opening = engine::Opening{workflow, apeldoorn, "GM0200", 0, subsidy}},
            "open", std::move(input));
    }
    /// Fred gets back what was paid too much.
    std::int64_t recovery_of(std::int64_t subsidy) {
        return opened_below(
            subsidy, "recovery", fred,
            {{"title", "Terugbetaling"}, {"claimed_on", "2026-11-23"}, {"claim_reference", "ITR-2026-0001-B2"}});
    }
    static engine::Json received(std::int64_t cents, const std::string& on = "2026-11-23") {
        return {{"received_cents", cents}, {"received_back_on", on}};
    }
    /// Second reader, signer, officer: until the decision is known.
    void read_and_signed(std::int64_t subject) {
        did(by(ingrid, subject), "read", {{"read_checked", true}});
        did(by(willem, subject), "sign");
    }

    const std::vector<engine::Definition> definitions = workflows::every_definition();
    const engine::term::Calendar calendar = [] {
        std::ifstream file{std::string{BOLWERK_SOURCE_DIR} + "/db/data/holidays.csv"};
        std::ostringstream text;
        text << file.rdbuf();
        return engine::term::parse_calendar(text.str()).value();
    }();
};

}  // namespace bolwerk::db
