// Subsidies of which something was paid too much: lowered by a decision, so that it must come back.
#pragma once

#include "db/verify.hpp"
#include "tests/db/performed_subsidies.hpp"

namespace bolwerk::db {

class RecoveredSubsidies : public PerformedSubsidies {
protected:
    void withdrawn_to(std::int64_t subsidy, const std::string& kind, const std::string& ground, std::int64_t cents) {
        const auto withdrawal = withdrawal_signed(subsidy, kind, ground, cents);
        did(by(tom, withdrawal), "publish", {{"published_on", "2026-11-23"}, {"published_by", "post"}});
    }
    std::int64_t withdrawal_signed(std::int64_t subsidy, const std::string& kind, const std::string& ground,
                                   std::int64_t cents) {
        const auto withdrawal =
            opened_below(subsidy, "withdrawal", tom,
                         {{"title", "Verlaging"}, {"kind", kind}, {"cause", "De camera's zijn verkocht"}});
        did(by(tom, withdrawal), "ask_view", {{"intention", "Het bedrag verlagen"}});
        did(by(els, withdrawal), "give_view", {{"view", "Wij begrijpen het"}});
        did(by(tom, withdrawal), "draft",
            {{"new_cents", cents}, {"ground", ground}, {"motivation", "Verkocht, artikel 4:48 en 4:49 Awb"}});
        read_and_signed(withdrawal);
        return withdrawal;
    }
    /// What whoever asks reads of the ledger: the kinds that were booked, and what stands.
    std::string ledger_of(std::int64_t who, const std::string& number) {
        const auto found = pool.ask_json("subsidy/case_ledger", {{"session", session(who)}, {"number", number}});
        std::string kinds;
        for (const auto& one : found.at("postings")) kinds += one.at("kind").get<std::string>() + " ";
        return kinds + found.at("stands").dump();
    }
    /// The last days of the work to get something back of that subsidy.
    std::string claims(std::int64_t subsidy) {
        return owner.value(
            "select coalesce(string_agg(due::text, ' '), '') from task where label = 'Vorder in wat niet is "
            "terugbetaald' and case_id = " +
            std::to_string(subsidy));
    }
    std::string state(std::int64_t subject) { return store.load(by(tom, subject)).value().subject.state; }
    std::string ledger_faults() {
        std::string all;
        for (const auto& one : verify(pool).differences)
            if (one.number.starts_with("gld_test") || one.what.find("posted twice") != std::string::npos ||
                one.what.find("set off") != std::string::npos)
                all += one.number + ": " + one.what + "; ";
        return all;
    }
};

}  // namespace bolwerk::db
