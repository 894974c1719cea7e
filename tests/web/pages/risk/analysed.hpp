// A risk round with analyses by the RIEC: written, checked, adopted, sent and replaced.
#pragma once

#include "tests/web/pages/risk/round.hpp"
#include "web/workers/outbox_work.hpp"

namespace bolwerk::web {

class AnalysedRound : public RoundPages {
protected:
    /// The number of a round in which both sides handed in everything, and whose analysis began.
    std::string in_analysis(const std::string& once_key = "begin") {
        auto number = opened(once_key);
        all_in();
        does(yusuf, number, "close_entry");
        does(daan, number, "analyse");
        return number;
    }
    std::string analysed(const std::string& number, const std::string& place, std::int64_t coordinator,
                         const std::string& park) {
        const auto begun = post(daan, "/risicorondes/" + number + "/analyses", {{"gemeente", place}});
        if (begun.status != 200) throw std::runtime_error("Expected to begin an analysis, but: " + begun.body);
        const auto href = engine::Json::parse(begun.body).at("href").get<std::string>();
        const auto analysis = href.substr(href.rfind('/') + 1);
        finish(analysis, coordinator, park);
        return analysis;
    }
    void send(const std::string& analysis, const Fields& to, const std::string& action = "send") {
        auto form = to;
        form.add("sent_for", "Kiezen van terreinen voor een aanpak");
        form.add("sent_tasks", "administrative");
        does(daan, analysis, action, form);
    }
    std::string begins_anew(const std::string& number, const std::string& place, const std::string& changes) {
        const auto begun =
            post(daan, "/risicorondes/" + number + "/analyses", {{"gemeente", place}, {"wat_verandert", changes}});
        if (begun.status != 200) return begun.body;
        const auto href = engine::Json::parse(begun.body).at("href").get<std::string>();
        return href.substr(href.rfind('/') + 1);
    }
    /// Writes it, past the second reader, until it lies with the privacy officer.
    void written(const std::string& analysis, const std::string& park) {
        does(daan, analysis, "write",
             {{"interpretation", "Het terrein valt op door leegstand en weinig zicht."},
              {"blind_spots", "Over eigendom is weinig bekend."},
              {"sources_used", "Waarnemingen en registraties."},
              {"differences_discussed",
               "Over het Proefterrein met beide kanten besproken: de politie zag er minder panden."},
              {"advised_parks", park},
              {"advised_interventions", "Schouw en een gezamenlijke controle."},
              {"valid_until", owner.value("select today() + 300")}});
        does(daan, analysis, "to_reader");
        does(lina, analysis, "read");
    }
    void written_and_read(const std::string& analysis, const std::string& park) {
        written(analysis, park);
        does(oscar, analysis, "pass_privacy", {{"without_personal_data", "ja"}, {"sources_named", "ja"}});
    }
    /// Past the privacy check and the facts too, until it is adopted.
    void finish(const std::string& analysis, std::int64_t coordinator, const std::string& park) {
        written(analysis, park);
        for (const auto outside : {coordinator, yusuf})
            EXPECT_EQ(get(outside, "/analyses/" + analysis).status, 404)
                << "nobody outside the RIEC reads an analysis before the privacy check";
        does(oscar, analysis, "pass_privacy", {{"without_personal_data", "ja"}, {"sources_named", "ja"}});
        for (const auto who : {coordinator, bram}) does(who, analysis, "check_facts", {{"facts_right", "yes"}});
        does(lina, analysis, "adopt");
    }
    void linked_cases_hear() {
        const auto calendar =
            std::make_shared<const engine::term::Calendar>(std::vector<engine::term::Holiday>{}, 2030);
        const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
        const Workshop shop{pool, site().definitions, [&] { return calendar; }, [&] { return now; }};
        while (serve_outbox(shop) > 0) {
        }
    }
};

}  // namespace bolwerk::web
