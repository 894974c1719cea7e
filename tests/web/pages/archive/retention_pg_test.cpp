#include <gmock/gmock.h>

#include <set>

#include "tests/web/pages/sample_keys.hpp"
#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

using Retention = SignedInPages;

TEST_F(Retention, of_every_kind_of_record_is_there_for_an_auditor_with_its_source) {
    const auto auditor = person("Anna Kloosterman", "auditor", organisation("certification", "Keurmerk", {}), 1);
    for (const auto who : {auditor, admin, mark}) {
        const auto page = values(who, "/archief/termijnen");
        EXPECT_THAT(missing_keys(sample_of("archive/retention"), page), IsEmpty());
        EXPECT_EQ(std::to_string(page.at("rules").size()),
                  owner.value("select count(distinct (record, label, source, keep, setting)) from retention_rule"));
        std::set<std::string> told;
        for (const auto& rule : page.at("rules")) {
            EXPECT_TRUE(told.insert(rule.dump()).second) << "told twice: " << rule;
            EXPECT_FALSE(rule.at("source").get<std::string>().empty());
            EXPECT_EQ(rule.at("record").get<std::string>().find('_'), std::string::npos) << rule.at("record");
        }
        const auto text = page.dump();
        for (const auto* expected : {"Logboek van inzage", "Melding", "blijvend", "5 jaar", "zodra de zaak dicht is"})
            EXPECT_THAT(text, HasSubstr(expected));
    }
}

TEST_F(Retention, holds_something_back_for_a_reason_that_names_nobody) {
    const auto gijs = person("Gijs Elders", "archivist", apeldoorn, 1);
    const Fields hold{{"organisatie", std::to_string(apeldoorn)}, {"wat", "F1"}};
    auto named = hold, good = hold;
    named.add("reden", "Jan 06-12345678 vroeg erom.");
    good.add("reden", "Er is een verzoek onder de Woo.");
    EXPECT_THAT(post_as_browser(gijs, "/archief/bewaarplicht", named).body, HasSubstr("Haal persoonsgegevens weg"));
    EXPECT_EQ(owner.value("select count(*) from legal_hold"), "0");
    EXPECT_EQ(post(gijs, "/archief/bewaarplicht", good).status, 200);
    const auto lift = "/archief/bewaarplicht/" + owner.value("select id from legal_hold") + "/opheffen";
    EXPECT_EQ(post(gijs, lift, {{"reden", "Gemeld aan jan@voorbeeld.nl"}}).status, 422);
    EXPECT_EQ(post(gijs, lift, {{"reden", "Het verzoek is afgehandeld."}}).status, 200);
}

}  // namespace
}  // namespace bolwerk::web
