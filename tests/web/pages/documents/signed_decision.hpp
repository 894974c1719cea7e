// A subsidy of Els that went through every hand up to the signature of Willem: its letter waits to be made known.
#pragma once

#include "tests/web/pages/subsidies/province.hpp"
#include "web/documents/letter_maker.hpp"
#include "web/log/log.hpp"

namespace bolwerk::web {

class SignedDecision : public ProvincePages {
protected:
    SignedDecision() {
        open_log(LogLevel::error, &log_);
        ingrid = person("Ingrid Bos", "second_reader", gelderland, 1);
        willem = person("Willem Dekker", "mandated_signer", gelderland, 1);
        hold(els, "applicant", apeldoorn, 1);
        owner.rows(
            "insert into house_style (organisation_id, organ, sender, objection_address) values ($1, 'Gedeputeerde "
            "Staten "
            "van Gelderland', '{Markt 11, Arnhem}', '{Postbus 9090, 6800 GX Arnhem}')",
            {std::to_string(gelderland)});
        owner.run("update organisation set address = '{Stadhuis, Apeldoorn}' where name = 'Gemeente Apeldoorn'");
        owner.rows(
            "insert into mandate (organ, role, organisation_id, decision, most_cents, from_day, signature_line) values "
            "('Gedeputeerde Staten van Gelderland', 'mandated_signer', $1, 'subsidie', 100000000, '2025-01-01', "
            "'namens Gedeputeerde Staten')",
            {std::to_string(gelderland)});
        press = std::make_shared<Renderer>(BOLWERK_SOURCE_DIR);
        LetterShelf shelf(std::filesystem::path(BOLWERK_SOURCE_DIR) / "templates" / "letters", site().definitions);
        pool.ask("document/register_templates", {{"rows", shelf.rows()}});
        site().letters = std::make_shared<LetterMaker>(pool, site().definitions, std::move(shelf), press, [] {
            return std::make_shared<const engine::term::Calendar>(std::vector<engine::term::Holiday>{}, 2040);
        });
    }

    /// Up to the signature; gives the number of the case.
    std::string signed_decision() {
        const auto number = applied();
        const auto today = owner.value("select today()");
        take(tom, number, "check", {{"completeness", "complete"}, {"complete_on", today}});
        take(tom, number, "draft",
             {{"outcome", "granted"},
              {"eligible_cents", "76.000"},
              {"deficit_cents", "38.000"},
              {"granted_cents", "38.000"},
              {"state_aid", "none"},
              {"motivation", "De aanvraag past bij de regeling (Awb 4:31)."},
              {"obligations", "Meld binnen twee weken als iets anders gaat (Awb 4:37)."},
              {"advances", "Tachtig procent na de verlening (Awb 4:95)."},
              {"account_by", owner.value("select today() + 700")}});
        take(ingrid, number, "read", {{"read_checked", "ja"}});
        take(willem, number, "sign", {});
        return number;
    }

    void take(std::int64_t who, const std::string& number, const std::string& action, const Fields& form) {
        const auto answer = step(who, number, action, form);
        ASSERT_EQ(answer.status, 200) << action << ": " << answer.body;
    }

    std::int64_t ingrid = 0, willem = 0;
    std::ostringstream log_;
};

}  // namespace bolwerk::web
