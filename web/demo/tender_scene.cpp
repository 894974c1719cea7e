#include "web/demo/tender_scene.hpp"

#include <array>
#include <stdexcept>

#include "db/case_store.hpp"
#include "db/checksum.hpp"
#include "engine/local_time.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using std::chrono::days;

struct Bid {
    std::string_view municipality, title, activities;
    std::int64_t costs, requested;  ///< euros
};
constexpr std::array bids{
    Bid{"GM0034", "Veilig aan het water", "Verlichting, camera's en een afsluitbare kade.", 150'000, 60'000},
    Bid{"GM0995", "Zicht op de achterkant", "Groen snoeien, verlichting en een schouw in elk seizoen.", 90'000, 36'000},
    Bid{"GM0171", "Samen de poort dicht", "Een slagboom en afspraken met de bedrijven.", 120'000, 48'000}};

/// One applicant and one officer, whose steps follow each other on the three applications.
class TenderScene {
public:
    TenderScene(db::Pool& pool, const engine::Rules& rules, const Cast& cast, const std::string& evidence,
                engine::Moment now)
        : pool_(pool), rules_(rules), cast_(cast), evidence_(evidence), now_(now) {
        for (const auto& row : pool.ask_json("demo/parks", {})) parks_.emplace(row.at("place"), row.at("id"));
    }

    std::int64_t application(std::size_t number) {
        const auto& bid = bids.at(number);
        const auto began = now_ - days{40} + days{static_cast<int>(number) * 3};
        const auto id = does(number, "open", 0, opening_of(bid),
                             {{"title", bid.title},
                              {"scheme", "fle_closed_round"},
                              {"period", "2026"},
                              {"applicant_kind", "parkmanagement"}},
                             began);
        does(number, "write", id, std::nullopt, written(bid, engine::local_date(began)), began + days{1});
        for (const auto* answers : {"project_plan", "estimate", "funding"}) put_file(id, answers, began + days{1});
        put_file(id, "support_municipality", began + days{2});
        put_file(id, "support_business", began + days{2});
        put_file(id, "de_minimis", began + days{2});
        does(number, "submit", id, std::nullopt, {{"later", Json::array()}, {"truth", true}}, began + days{3});
        does(number, "check", id, std::nullopt,
             {{"completeness", "complete"}, {"complete_on", engine::iso(engine::local_date(began + days{3}))}},
             began + days{8});
        return id;
    }

private:
    engine::Opening opening_of(const Bid& bid) const {
        return {.workflow = "subsidy",
                .organisation = cast_.organisation("pm-polder"),
                .municipality = std::string(bid.municipality),
                .park = parks_.at(std::string(bid.municipality))};
    }

    static Json written(const Bid& bid, engine::Date day) {
        const auto cents = [](std::int64_t euros) { return euros * 100; };
        return {{"activities", bid.activities},
                {"start_on", engine::iso(day + days{150})},
                {"end_on", engine::iso(day + days{500})},
                {"costs_third_cents", cents(bid.costs)},
                {"costs_hours_cents", 0},
                {"costs_other_cents", 0},
                {"costs_cents", cents(bid.costs)},
                {"own_cents", cents(bid.costs - bid.requested)},
                {"others_cents", 0},
                {"requested_cents", cents(bid.requested)},
                {"rsin_kvk", "69599084"},
                {"iban", "NL02 ABNA 0123 4567 89"},
                {"accepts_part", false}};
    }

    /// The case after one step; officers take it from the applicant when it was handed in.
    std::int64_t does(std::size_t number, const std::string& action, std::int64_t subject,
                      std::optional<engine::Opening> opening, Json input, engine::Moment at) {
        db::CaseStore store(pool_);
        const auto* who = action == "check" ? "joris" : "pm-polder-1";
        const auto outcome =
            engine::perform(store, rules_,
                            {.ask = {.asker = {.person = cast_.person(who)},
                                     .id = subject,
                                     .opening = std::move(opening),
                                     .once_key = "demonstration tender " + std::to_string(number) + " " + action},
                             .action = action,
                             .input = std::move(input)},
                            at);
        if (const auto* done = std::get_if<engine::Performed>(&outcome)) return done->id;
        throw std::runtime_error("Expected the demonstration to " + action + " in a tender, but it was refused");
    }

    void put_file(std::int64_t subject, const std::string& answers, engine::Moment at) {
        pool_.ask("demo/put_file", {{"case", subject},
                                    {"name", answers + ".pdf"},
                                    {"hex", db::hex(evidence_)},
                                    {"person", cast_.person("pm-polder-1")},
                                    {"answers", answers},
                                    {"at", engine::iso(at)}});
    }

    db::Pool& pool_;
    const engine::Rules& rules_;
    const Cast& cast_;
    const std::string& evidence_;
    engine::Moment now_;
    std::map<std::string, std::int64_t, std::less<>> parks_;
};

Json assessment(std::int64_t subject, std::int64_t person, int effect, int support, int costs) {
    return {{"case", subject},
            {"person", person},
            {"scores", {{"effect", effect}, {"support", support}, {"costs", costs}}},
            {"motivation", "Voorbeeld van een motivering bij deze punten."}};
}

}  // namespace

void put_tender(db::Pool& pool, const engine::Rules& rules, const Cast& cast, const std::string& evidence,
                engine::Moment now) {
    const auto today = engine::iso(engine::local_date(now));
    pool.ask("demo/put_tender", {{"today", today}});
    pool.ask("demo/put_tender_ceiling", {{"today", today}});
    TenderScene scene(pool, rules, cast, evidence, now);
    std::array<std::int64_t, bids.size()> ids{};
    for (std::size_t number = 0; number < bids.size(); ++number) ids[number] = scene.application(number);
    pool.ask("demo/close_tender", {{"today", today}});
    const auto joris = cast.person("joris"), sara = cast.person("sara");
    const auto of_two = assessment(ids[0], joris, 8, 7, 6);
    pool.ask("demo/put_assessments",
             {{"rows", Json::array({of_two, assessment(ids[0], sara, 8, 6, 7), assessment(ids[1], joris, 6, 8, 7)})},
              {"consensus", Json::array({{{"case", ids[0]},
                                          {"by", joris},
                                          {"with", sara},
                                          {"scores", of_two.at("scores")},
                                          {"motivation", "Voorbeeld: beiden zien hier het meeste effect."}}})}});
}

}  // namespace bolwerk::web
