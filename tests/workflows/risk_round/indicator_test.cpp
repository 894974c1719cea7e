#include "workflows/risk_round/indicator.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "engine/json.hpp"

namespace bolwerk::workflows::risk {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

Indicator lighting() {
    return {.code = "L4",
            .domain = "ligging",
            .wording = "Is het terrein slecht verlicht?",
            .definition = "Donkere delen langs openbare wegen, vastgesteld bij een schouw.",
            .kind = "vulnerability",
            .source = "schouw",
            .owner = "gemeente",
            .rationale = "In het donker ziet niemand wat er gebeurt.",
            .weight = 1};
}

TEST(Indicator, AboutAParkIsTakenUp) { EXPECT_THAT(wrong_with(lighting()), IsEmpty()); }

TEST(Indicator, HoldsInNoTextOfItWhatMayNeverBeAsked) {
    using Text = std::string Indicator::*;
    for (const auto& [field, text] : {std::pair<std::string, Text>{"wording", &Indicator::wording},
                                      {"definition", &Indicator::definition},
                                      {"source", &Indicator::source},
                                      {"owner", &Indicator::owner},
                                      {"rationale", &Indicator::rationale}}) {
        auto indicator = lighting();
        indicator.*text += " Recensies op internet.";
        const auto wrong = wrong_with(indicator);
        ASSERT_EQ(wrong.size(), 1U) << field;
        EXPECT_EQ(wrong.front().field, field);
        EXPECT_THAT(wrong.front().sentence, HasSubstr("niet over misbruik"));
    }
}

TEST(Indicator, NeedsACodeAWeightAndEveryExplanation) {
    std::set<std::string> fields;
    for (const auto& wrong : wrong_with({.code = "l", .weight = 6})) fields.insert(wrong.field);
    EXPECT_EQ(fields,
              (std::set<std::string>{"code", "definition", "owner", "rationale", "source", "weight", "wording"}));
}

TEST(Indicator, OfTheSetThatBolwerkShipsIsSound) {
    std::ostringstream text;
    text << std::ifstream(std::string(BOLWERK_SOURCE_DIR) + "/db/data/indicators/1.json").rdbuf();
    const auto set = engine::Json::parse(text.str());
    std::set<std::string> codes;
    std::map<std::string, int> weights;
    for (const auto& one : set.at("indicators")) {
        const Indicator indicator{one.at("code"),       one.at("domain"),    one.at("wording"),
                                  one.at("definition"), one.at("kind"),      one.at("source"),
                                  one.at("owner"),      one.at("rationale"), one.at("weight")};
        for (const auto& wrong : wrong_with(indicator)) ADD_FAILURE() << indicator.code << ": " << wrong.sentence;
        EXPECT_TRUE(codes.insert(indicator.code).second) << indicator.code;
        weights[indicator.domain] += indicator.weight;
    }
    EXPECT_EQ(codes.size(), 37U);
    EXPECT_EQ(weights.size(), set.at("domains").size());
    EXPECT_LE(set.at("domains").size(), most_domains);
    for (const auto& [domain, weight] : weights) EXPECT_LE(weight, largest_domain_weight) << domain;
}

}  // namespace
}  // namespace bolwerk::workflows::risk
