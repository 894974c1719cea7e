// A park that the register does not know: proposed by its municipality, taken in by the province.
#include <gmock/gmock.h>

#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;

class NewPark : public SignedInPages {
protected:
    std::string proposed(const std::string& name) {
        const auto answer = post(els, "/zaken/nieuw",
                                 {{"soort", "new_park"},
                                  {"title", name},
                                  {"core_name", "Beekbergen"},
                                  {"whereabouts", "Tussen de A50 en de Kieveenweg, acht hectare."},
                                  {"reason", "Het bestemmingsplan is vastgesteld."},
                                  {"once_key", "new " + std::to_string(++proposals_)}});
        const auto json = Json::parse(answer.body);
        return json.contains("number") ? json.at("number").get<std::string>() : answer.body;
    }
    Response takes_in(std::int64_t who, const std::string& number, const std::string& rin) {
        return post(who, "/zaken/" + number + "/acties/take_in", {{"rin", rin}});
    }

private:
    int proposals_ = 0;
};

TEST_F(NewPark, stands_in_the_register_once_the_province_gave_it_a_rin) {
    const auto number = proposed("Kieveen");
    const auto waits = values(petra, "/terreinen/wijzigingen");
    ASSERT_EQ(waits.at("changes").size(), 1U);
    EXPECT_EQ(waits.at("changes")[0].at("park"), "Kieveen");
    EXPECT_EQ(waits.at("changes")[0].at("what"), "nieuw terrein");
    EXPECT_EQ(waits.at("changes")[0].at("href"), "/zaken/" + number);
    EXPECT_EQ(waits.at("waiting_text"), "Er wacht 1 wijziging op een oordeel van de provincie.");
    EXPECT_EQ(values(fatma, "/terreinen/wijzigingen").at("changes").size(), 0U) << "another municipality";
    EXPECT_EQ(values(petra, "/terreinen/wijzigingen", {{"status", "taken_in"}}).at("changes").size(), 0U);
    EXPECT_EQ(owner.value("select municipality from case_file where number = $1", {number}), "GM0200");
    EXPECT_EQ(get(fatma, "/zaken/" + number).status, 404) << "another municipality";
    EXPECT_EQ(get(els, "/terreinen/140999").status, 404);
    EXPECT_NE(takes_in(els, number, "140999").status, 200) << "the municipality does not take it in itself";
    EXPECT_EQ(takes_in(petra, number, "14O999").status, 422);
    ASSERT_EQ(takes_in(petra, number, "140999").status, 200);
    EXPECT_EQ(
        owner.value(
            "select name || ' ' || municipality || ' ' || (fields ->> 'core_name') from park where rin = '140999'"),
        "Kieveen GM0200 Beekbergen");
    EXPECT_EQ(get(els, "/terreinen/140999").status, 200);
    EXPECT_EQ(values(petra, "/terreinen/wijzigingen", {{"status", "taken_in"}}).at("changes").size(), 1U);
    EXPECT_EQ(get(els, "/terreinen/140999/wijzigen").status, 200) << "what more is known follows as a change";
    EXPECT_THAT(proposed("Kieveen"), HasSubstr("nog niet in het register"));
}

TEST_F(NewPark, does_not_get_a_rin_that_another_park_has) {
    owner.run("insert into park (rin, name, municipality) values ('962', 'Ecofactorij', 'GM0200')");
    const auto number = proposed("Kieveen");
    const auto refused = takes_in(petra, number, "962");
    EXPECT_EQ(refused.status, 422) << refused.body;
    EXPECT_THAT(refused.body, HasSubstr("Er is al een terrein met dit RIN-nummer."));
    EXPECT_EQ(owner.value("select state from case_file where number = $1", {number}), "proposed");
}

}  // namespace
}  // namespace bolwerk::web
