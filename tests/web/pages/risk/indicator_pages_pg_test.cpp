// The indicators: in versions, frozen once in use, explained to everybody.
#include <gmock/gmock.h>

#include "tests/web/pages/risk/round.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class IndicatorPages : public RoundPages {
protected:
    static Fields indicator(const std::string& wording) {
        return {{"code", "L9"},
                {"domain", "ligging"},
                {"kind", "vulnerability"},
                {"weight", "2"},
                {"wording", wording},
                {"definition", "0 = nergens, 3 = op het grootste deel van het terrein."},
                {"source", "Schouw"},
                {"owner", "gemeente"},
                {"rationale", "Wie niet gezien wordt, voelt zich vrijer."}};
    }
    void begin_version() {
        EXPECT_EQ(post(admin, "/beheer/indicatoren", {{"toelichting", "Na de evaluatie van de eerste ronde."}}).status,
                  200);
    }

    static constexpr const char* use = "/beheer/indicatoren/2/gebruik";
    /// As a browser sends what stands on the page of this administrator.
    Response settle(std::int64_t who, const std::string& how) {
        const auto asked = values(who, "/beheer/indicatoren/2").at("asked");
        const auto at =
            asked.is_object() ? asked.at("asked_at").get<std::string>() : std::string("2026-11-27T10:00:00Z");
        return post(who, use, {{"doe", how}, {"gevraagd", at}});
    }
    void take_into_use() {
        EXPECT_EQ(post(admin, use, {}).status, 200);
        EXPECT_EQ(settle(wim, "bevestig").status, 200);
    }
    std::string in_use() {
        return owner.value("select count(*) from indicator_set where version = 2 and in_use_since is not null");
    }

    std::int64_t wim = person("Wim Tweede", "functional_admin", gelderland, -1);
};

TEST_F(IndicatorPages, the_register_of_algorithms_is_open_to_everybody_and_names_no_park) {
    const auto page = page_of(0, "/algoritme");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("100 × (2×3 + 1×1) / (3 × 3) = 77,8"));
    EXPECT_THAT(page.body, HasSubstr("Nooit bedrijven en nooit personen"));
    for (const auto& code : codes) EXPECT_THAT(page.body, HasSubstr("id=\"" + code + "\""));
    EXPECT_THAT(page.body, Not(HasSubstr("Proefterrein")));
    EXPECT_NE(page_of(0, "/beheer/indicatoren").status, 200);
}

TEST_F(IndicatorPages, the_register_of_algorithms_says_who_what_for_why_how_and_on_which_ground) {
    organisation("riec", "RIEC Oost-Nederland", {"GM0200"});
    const auto page = page_of(0, "/algoritme").body;
    for (const auto* field : {"Organisatie", "Status", "Contact", "Doel en impact", "Afwegingen",
                              "Menselijke tussenkomst", "Risicobeheer", "Wettelijke basis", "Gegevens",
                              "Technische werking", "Leverancier", "Impacttoetsen", "Bezwaar en klacht", "In gebruik"})
        EXPECT_THAT(page, HasSubstr(std::string(">") + field + "<")) << field;
    EXPECT_THAT(page, HasSubstr("RIEC Oost-Nederland"));
    for (const auto* way : {"Het hele terrein", "Loting", "Een deel van het terrein", "Alleen bij een hercontrole"})
        EXPECT_THAT(page, HasSubstr(way)) << "how the addresses of a check are chosen";
}

TEST_F(IndicatorPages, programs_read_the_same_entry_with_every_weight_and_without_signing_in) {
    const auto answer = page_of(0, "/open/algoritme.json");
    ASSERT_EQ(answer.status, 200);
    const auto entry = engine::Json::parse(answer.body);
    EXPECT_EQ(entry.at("status"), "In gebruik");
    EXPECT_EQ(entry.at("indicators").size(), codes.size());
    EXPECT_EQ(entry.at("selection_methods").size(), 4U);
    EXPECT_EQ(entry.at("legal_base_url"), "https://wetten.overheid.nl/BWBR0049962");
    for (const auto& [name, value] : entry.items()) EXPECT_FALSE(value.is_string() && value.empty()) << name;
    EXPECT_THAT(answer.body, Not(HasSubstr("Proefterrein")));
    EXPECT_THAT(answer.body, Not(HasSubstr("made_by"))) << "nobody's name stands in it";
}

TEST_F(IndicatorPages, a_version_in_use_never_changes) {
    EXPECT_EQ(get(admin, "/beheer/indicatoren/1/L1").status, 404);
    EXPECT_EQ(post(admin, "/beheer/indicatoren/1/nieuw", indicator("Is het terrein slecht te overzien?")).status, 404);
    for (const auto* change :
         {"update indicator set weight = 3 where code = 'L1'", "delete from indicator where code = 'L1'",
          "update indicator_domain set weight = 4", "update indicator_set set title = 'Anders'",
          "insert into indicator select 1, 'L8', domain, 9, kind, weight, wording, definition, source, owner,"
          " rationale from indicator where code = 'L1'"})
        EXPECT_ANY_THROW(owner.run(change)) << change;
}

TEST_F(IndicatorPages, a_new_version_is_written_and_then_taken_into_use) {
    EXPECT_EQ(post(esmee, "/beheer/indicatoren", {{"toelichting", "Na de evaluatie van de eerste ronde."}}).status,
              404);
    begin_version();
    EXPECT_EQ(post(admin, "/beheer/indicatoren", {{"toelichting", "Nog een keer een nieuwe versie."}}).status, 422);
    EXPECT_THAT(missing_keys(sample_of("indicators/set"), values(admin, "/beheer/indicatoren/2")), IsEmpty());
    EXPECT_EQ(post(admin, "/beheer/indicatoren/2/nieuw", indicator("Is het terrein slecht te overzien?")).status, 200);
    EXPECT_EQ(post(admin, "/beheer/indicatoren/2/L4", {{"doe", "weg"}}).status, 200);
    EXPECT_THAT(page_of(0, "/algoritme").body, Not(HasSubstr("slecht te overzien"))) << "it is not in use yet";
    take_into_use();
    EXPECT_THAT(page_of(0, "/algoritme").body, HasSubstr("slecht te overzien"));
    EXPECT_EQ(post(admin, "/beheer/indicatoren/2/L1", indicator("Is het terrein donker?")).status, 404);
    EXPECT_EQ(owner.value("select count(*) from indicator where set_version = 1"), "37");
}

TEST_F(IndicatorPages, what_may_never_be_asked_is_neither_kept_nor_taken_into_use) {
    begin_version();
    const auto refused =
        post(admin, "/beheer/indicatoren/2/nieuw", indicator("Hebben eigenaren een buitenlandse naam?"));
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("niet naar namen"));
    // As one that was written before it was known as such.
    owner.run("update indicator set source = 'Recensies op internet' where set_version = 2 and code = 'L4'");
    const auto asked = post(admin, use, {});
    EXPECT_EQ(asked.status, 422);
    EXPECT_THAT(asked.body, HasSubstr("Indicator L4 kan niet in gebruik."));
    owner.run("update indicator_set set asked_by = " + std::to_string(admin) +
              ", asked_at = now(), lapses_on = current_date + 5 where version = 2");
    EXPECT_THAT(settle(wim, "bevestig").body, HasSubstr("Indicator L4 kan niet in gebruik."));
    EXPECT_EQ(in_use(), "0");
}

TEST_F(IndicatorPages, one_administrator_alone_takes_no_version_into_use) {
    begin_version();
    EXPECT_EQ(post(admin, use, {}).status, 200);
    EXPECT_EQ(in_use(), "0") << "asked is not taken";
    EXPECT_THAT(values(wim, "/meldingen").dump(),
                HasSubstr("vraagt u versie 2 van de indicatoren in gebruik te nemen"));
    EXPECT_THAT(settle(admin, "bevestig").body, HasSubstr("U vroeg dit zelf."));
    EXPECT_EQ(post(esmee, use, {{"doe", "bevestig"}, {"gevraagd", "2026-11-27T10:00:00Z"}}).status, 404);
    EXPECT_EQ(settle(wim, "wijs-af").status, 200);
    EXPECT_THAT(settle(wim, "bevestig").body, HasSubstr("Dit verzoek is er niet meer"));
    EXPECT_EQ(in_use(), "0");
    try {
        owner.run("update indicator_set set in_use_since = now() where version = 2");
        FAIL() << "Expected two administrators";
    } catch (const db::DatabaseError& error) {
        EXPECT_EQ(error.constraint, "indicator_set_by_two");
    }
}

TEST_F(IndicatorPages, what_changes_after_it_was_asked_is_asked_anew_and_nothing_else_is_confirmed) {
    begin_version();
    post(admin, use, {});
    const auto seen = values(wim, "/beheer/indicatoren/2").at("asked").at("asked_at").get<std::string>();
    EXPECT_EQ(post(admin, "/beheer/indicatoren/2/L4", {{"doe", "weg"}}).status, 200);
    EXPECT_TRUE(values(wim, "/beheer/indicatoren/2").at("may_ask").get<bool>());
    post(admin, use, {});
    EXPECT_THAT(post(wim, use, {{"doe", "bevestig"}, {"gevraagd", seen}}).body, HasSubstr("Bekijk de versie opnieuw"));
    EXPECT_EQ(in_use(), "0");
    EXPECT_EQ(settle(wim, "bevestig").status, 200);
    EXPECT_EQ(in_use(), "1");
}

TEST_F(IndicatorPages, what_was_asked_and_not_confirmed_in_time_lapses_and_that_is_told) {
    begin_version();
    post(admin, use, {});
    owner.run("update indicator_set set lapses_on = today() - 1 where version = 2");
    EXPECT_FALSE(values(wim, "/beheer/indicatoren/2").at("asked").is_object());
    pool.ask("worker/lapse_access", {});
    EXPECT_THAT(values(admin, "/meldingen").dump(),
                HasSubstr("Niemand bevestigde versie 2 van de indicatoren op tijd"));
}

TEST_F(IndicatorPages, what_may_never_be_asked_is_refused_with_the_reason) {
    begin_version();
    EXPECT_THAT(post(admin, "/beheer/indicatoren/2/nieuw", indicator("Welke nationaliteit hebben ondernemers?")).body,
                HasSubstr("art. 1.9"));
    EXPECT_THAT(post(admin, "/beheer/indicatoren/2/nieuw", indicator("Hebben bedrijven slechte reviews?")).body,
                HasSubstr("niet over misbruik"));
    EXPECT_ANY_THROW(
        owner.run("update indicator set wording = 'Welke nationaliteit?' where set_version = 2 and code = 'L1'"));
}

TEST_F(IndicatorPages, pages_have_what_their_templates_need) {
    EXPECT_THAT(missing_keys(sample_of("indicators/algorithm"), values(admin, "/algoritme")), IsEmpty());
    EXPECT_THAT(missing_keys(sample_of("indicators/sets"), values(admin, "/beheer/indicatoren")), IsEmpty());
    begin_version();
    EXPECT_THAT(missing_keys(sample_of("indicators/indicator"), values(admin, "/beheer/indicatoren/2/L1")), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::web
