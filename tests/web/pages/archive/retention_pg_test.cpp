#include <gmock/gmock.h>

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
        EXPECT_EQ(std::to_string(page.at("rules").size()), owner.value("select count(*) from retention_rule"));
        for (const auto& rule : page.at("rules")) {
            EXPECT_FALSE(rule.at("source").get<std::string>().empty());
            EXPECT_EQ(rule.at("record").get<std::string>().find('_'), std::string::npos) << rule.at("record");
        }
        const auto text = page.dump();
        for (const auto* expected : {"Logboek van inzage", "Melding", "blijvend", "5 jaar", "zodra de zaak dicht is"})
            EXPECT_THAT(text, HasSubstr(expected));
    }
}

}  // namespace
}  // namespace bolwerk::web
