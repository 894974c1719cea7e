#include <gmock/gmock.h>

#include "tests/web/pages/sample_keys.hpp"
#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;

/// The register of a park, changed by its municipality and its province.
class ParkRecord : public SignedInPages {
protected:
    ParkRecord() {
        owner.run(
            "update park set ha_bruto = 92.6, ha_netto = 78.3, ha_available = 0, year = 2024, type_raw = 'B1',"
            " fields = '{\"cameras\": true, \"park_management_phone\": \"0570-123456\"}' where rin = 'F1'");
    }

    static Fields edit(const std::string& once, const std::string& netto) {
        Fields form;
        for (const auto& [name, value] :
             std::initializer_list<std::pair<std::string, std::string>>{{"name", "Proefterrein"},
                                                                        {"type", "B1"},
                                                                        {"ha_bruto", "92,6"},
                                                                        {"ha_netto", netto},
                                                                        {"ha_available", "0"},
                                                                        {"cameras", "yes"},
                                                                        {"park_management_phone", "0570-123456"},
                                                                        {"reason", "Nieuwe meting van het kadaster."},
                                                                        {"once_key", once}})
            form.add(name, value);
        return form;
    }

    std::string propose(const std::string& once, const std::string& netto) {
        const auto answer = post(els, "/terreinen/F1/wijzigen", edit(once, netto));
        EXPECT_EQ(answer.status, 200) << answer.body;
        const auto href = Json::parse(answer.body).value("href", "");
        return href.substr(href.rfind('/') + 1);
    }
    Response act(std::int64_t who, const std::string& number, const std::string& action, const Fields& form = {}) {
        auto sent = form;
        sent.add("once_key", action + number);
        return post(who, "/zaken/" + number + "/acties/" + action, sent);
    }
    std::string netto() { return owner.value("select ha_netto from park where rin = 'F1'"); }
};

TEST_F(ParkRecord, that_the_municipality_edits_stays_as_it_was_until_the_province_makes_it_definitive) {
    const auto number = propose("a", "80");
    EXPECT_EQ(netto(), "78.3000");
    const auto shown = values(els, "/terreinen/F1");
    EXPECT_TRUE(shown.at("has_pending_edit"));
    EXPECT_THAT(shown.at("pending_text").get<std::string>(), HasSubstr("Els Wolters wijzigde 1 gegeven"));
    const auto change = values(petra, "/terreinen/wijzigingen/" + number);
    ASSERT_EQ(change.at("changes").size(), 1u) << change;
    EXPECT_EQ(change["changes"][0]["old_value"], "78,3 hectare");
    EXPECT_EQ(change["changes"][0]["new_value"], "80 hectare");
    EXPECT_EQ(act(els, number, "approve").status, 403);
    EXPECT_EQ(act(petra, number, "approve").status, 200);
    EXPECT_EQ(netto(), "80.0000");
    EXPECT_EQ(owner.value("select was ->> 'ha_netto' from park_history order by id desc limit 1"), "78.3000");
    const auto after = values(els, "/terreinen/F1");
    EXPECT_FALSE(after.at("has_pending_edit"));
    EXPECT_EQ(after["changes"][0]["details"][0], "Netto oppervlakte in hectare: 78,3 hectare wordt 80 hectare");
    EXPECT_EQ(after["changes"][0]["actor"], "Petra Blom");
    EXPECT_EQ(after["changes"][0]["text"], "maakte definitief wat Els Wolters voorstelde: 1 gegeven.");
    EXPECT_EQ(after["changes"][0]["details"][1], "Reden: Nieuwe meting van het kadaster.");
}

TEST_F(ParkRecord, that_becomes_many_times_as_large_or_small_says_so_to_both_sides) {
    const auto number = propose("a", "7,83");
    for (const auto who : {els, petra}) {
        const auto change = values(who, "/terreinen/wijzigingen/" + number)["changes"][0];
        EXPECT_EQ(change["jump"], "Let op: 10 keer zo klein. Klopt dit?") << who;
    }
    propose("b", "80");
    EXPECT_FALSE(values(petra, "/terreinen/wijzigingen/" + number)["changes"][0]["is_jump"]);
}

TEST_F(ParkRecord, that_is_rejected_goes_back_to_who_proposed_it_with_the_reason_and_can_be_proposed_again) {
    const auto first = propose("a", "80");
    Fields reason;
    reason.add("reject_reason", "De meting is van vorig jaar.");
    EXPECT_EQ(act(petra, first, "reject", reason).status, 200);
    EXPECT_EQ(netto(), "78.3000");
    EXPECT_EQ(values(els, "/terreinen/wijzigingen/" + first).at("reject_reason"), "De meting is van vorig jaar.");
    EXPECT_EQ(owner.value("select count(*) from notification where person_id = $1 and text like '%afgekeurd'",
                          {std::to_string(els)}),
              "1");
    const auto second = propose("b", "81");
    EXPECT_NE(first, second);
    EXPECT_EQ(act(petra, second, "approve").status, 200);
    EXPECT_EQ(netto(), "81.0000");
}

TEST_F(ParkRecord, that_is_edited_twice_has_one_change_that_waits) {
    const auto first = propose("a", "80");
    EXPECT_EQ(propose("b", "79"), first);
    EXPECT_EQ(propose("b", "79"), first) << "the same form sent twice";
    EXPECT_EQ(owner.value("select count(*) from case_file where workflow = 'park_record'"), "1");
    EXPECT_EQ(owner.value("select version from case_file where workflow = 'park_record'"), "2");
    auto stale = edit("c", "77");
    stale.add("version", "1");
    EXPECT_EQ(post(jan, "/terreinen/F1/wijzigen", stale).status, 409);
    EXPECT_EQ(values(els, "/terreinen/F1/wijzigen").at("pending_number"), first);
}

TEST_F(ParkRecord, that_is_filled_in_wrong_comes_back_with_every_reason_and_what_was_typed) {
    auto wrong = edit("a", "93");
    const auto page = post_as_browser(els, "/terreinen/F1/wijzigen", wrong);
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.body, HasSubstr("Netto kan niet meer zijn dan bruto."));
    EXPECT_THAT(page.body, HasSubstr("value=\"93\""));
    EXPECT_THAT(page.body, HasSubstr("0570-123456"));
    EXPECT_EQ(post(els, "/terreinen/F1/wijzigen", edit("b", "78,3")).status, 422) << "nothing changes";
}

TEST_F(ParkRecord, takes_plots_that_add_up_and_says_of_others_how_much_they_are) {
    auto form = edit("a", "80");
    form.add("plots", "1; Uitgegeven; 800000\n2; Openbare ruimte; 120000");
    EXPECT_THAT(post_as_browser(els, "/terreinen/F1/wijzigen", form).body,
                HasSubstr("De kavels tellen op tot 92,00 hectare, hier staat 92,60."));
    auto right = edit("b", "80");
    right.add("plots", "1; Uitgegeven; 800000\n2; Openbare ruimte; 126000");
    const auto href = Json::parse(post(els, "/terreinen/F1/wijzigen", right).body).value("href", "");
    EXPECT_EQ(act(petra, href.substr(href.rfind('/') + 1), "approve").status, 200);
    const auto shown = values(els, "/terreinen/F1");
    EXPECT_EQ(shown.at("plots").size(), 2u);
    EXPECT_EQ(shown.at("plots_sum"), "2 kavels: bruto 92,60 hectare, netto 80,00 hectare");
    EXPECT_THAT(page_of(els, "/terreinen/F1/wijzigen").body, HasSubstr("2; Openbare ruimte; 126000"));
}

TEST_F(ParkRecord, is_changed_by_nobody_of_another_municipality_and_its_edits_are_not_there_for_them) {
    const auto number = propose("a", "80");
    for (const auto who : {fatma, koen, bram, saskia, mark, admin}) {
        EXPECT_EQ(get(who, "/terreinen/F1/wijzigen").status, 404) << who;
        EXPECT_EQ(post(who, "/terreinen/F1/wijzigen", edit("x", "80")).status, 404) << who;
        EXPECT_EQ(get(who, "/terreinen/wijzigingen/" + number).status, 404) << who;
        EXPECT_THAT(values(who, "/terreinen/wijzigingen").at("changes"), IsEmpty()) << who;
        EXPECT_FALSE(values(who, "/terreinen/F1").at("has_pending_edit")) << who;
        EXPECT_EQ(post(who, "/terreinen/F1/afvoeren", {}).status, 404) << who;
    }
    EXPECT_EQ(values(petra, "/terreinen/wijzigingen").at("changes").size(), 1u);
}

TEST_F(ParkRecord, shows_telephone_numbers_only_to_the_municipality) {
    auto form = edit("a", "78,3");
    Fields other;
    for (const auto& [name, value] : form) other.add(name, name == "park_management_phone" ? "0570-654321" : value);
    const auto href = Json::parse(post(els, "/terreinen/F1/wijzigen", other).body).value("href", "");
    EXPECT_EQ(values(els, href)["changes"][0]["new_value"], "0570-654321");
    EXPECT_EQ(values(petra, href)["changes"][0]["new_value"], "afgeschermd");
    const auto number = href.substr(href.rfind('/') + 1);
    EXPECT_THAT(values(els, "/zaken/" + number).at("fact_groups").dump(), HasSubstr("0570-654321"));
    EXPECT_THAT(values(petra, "/zaken/" + number).dump(), testing::Not(HasSubstr("0570-654321")))
        << "the case hides what the page of the change hides";
    EXPECT_THAT(page_of(petra, "/zaken/" + number).body, HasSubstr("afgeschermd"));
    EXPECT_EQ(act(petra, number, "approve").status, 200);
    const auto told = values(petra, "/terreinen/F1")["changes"][0];
    EXPECT_EQ(told["text"], values(els, "/terreinen/F1")["changes"][0]["text"])
        << "all that was made definitive counts";
    EXPECT_THAT(told.dump(), testing::AllOf(HasSubstr("afgeschermd"), testing::Not(HasSubstr("0570-654321"))));
}

TEST_F(ParkRecord, shows_contacts_to_the_municipality_alone_and_parts_and_figures_to_everybody) {
    auto form = edit("a", "78,3");
    form.add("maintenance_contact", "Werkplaats De Kei");
    form.add("first_ha_bruto", "40");
    form.add("energy_use", "12");
    form.add("mobile_4g", "yes");
    const auto href = Json::parse(post(els, "/terreinen/F1/wijzigen", form).body).value("href", "");
    EXPECT_EQ(act(petra, href.substr(href.rfind('/') + 1), "approve").status, 200);
    const auto facts = values(els, "/terreinen/F1").at("fact_groups").dump();
    for (const auto* text : {"Werkplaats De Kei", "Eerste deelgebied: bruto in hectare", "40 hectare",
                             "Energieverbruik in terajoule per jaar", "4G"})
        EXPECT_THAT(facts, HasSubstr(text));
    for (const auto who : {petra, koen}) {
        const auto shown = values(who, "/terreinen/F1").dump();
        EXPECT_THAT(shown, testing::Not(HasSubstr("Werkplaats De Kei"))) << who;
        EXPECT_THAT(shown, HasSubstr("Eerste deelgebied: bruto in hectare")) << who;
    }
    const auto beside = page_of(els, "/terreinen/vergelijken", {{"terrein", "F1,F2"}}).body;
    EXPECT_THAT(beside, HasSubstr("Eerste deelgebied: bruto in hectare"));
    EXPECT_THAT(beside, testing::Not(HasSubstr("Contact voor onderhoud")));
}

TEST_F(ParkRecord, that_is_removed_is_kept_counts_nowhere_and_comes_back_by_the_province) {
    Fields reason;
    reason.add("remove_reason", "Het is een woonwijk geworden.");
    reason.add("once_key", "weg");
    EXPECT_EQ(get(petra, "/terreinen/F1/afvoeren").status, 200);
    EXPECT_EQ(post(petra, "/terreinen/F1/afvoeren", reason).status, 200);
    EXPECT_TRUE(values(els, "/terreinen/F1").at("is_removed"));
    EXPECT_EQ(values(els, "/terreinen", {{"gemeente", "GM0200"}}).at("parks").size(), 0u);
    EXPECT_EQ(owner.value("select count(*) from park where rin = 'F1'"), "1");
    EXPECT_EQ(post(els, "/terreinen/F1/wijzigen", edit("a", "80")).status, 409);
    Fields back;
    back.add("restore_reason", "Per ongeluk afgevoerd.");
    back.add("once_key", "terug");
    EXPECT_EQ(post(petra, "/terreinen/F1/terugzetten", back).status, 200);
    EXPECT_EQ(values(els, "/terreinen", {{"gemeente", "GM0200"}}).at("parks").size(), 1u);
    EXPECT_EQ(netto(), "78.3000");
}

TEST_F(ParkRecord, that_is_removed_or_put_back_is_confirmed_after_a_preview_of_what_hangs_on_it) {
    const auto sent = [](const char* field, const char* once, const char* stage) {
        return Fields{{field, "Het is een woonwijk geworden."}, {"once_key", once}, {"stap", stage}};
    };
    const auto preview = post_as_browser(petra, "/terreinen/F1/afvoeren", sent("remove_reason", "weg", ""));
    EXPECT_EQ(preview.status, 200);
    for (const auto* text : {"Dit gaat er gebeuren", "Wat hangt aan dit terrein?", "Er loopt geen zaak of risicoronde",
                             "telt niet meer mee in lijsten", "krijgt een melding", "Het is een woonwijk geworden."})
        EXPECT_THAT(preview.body, HasSubstr(text));
    EXPECT_FALSE(values(els, "/terreinen/F1").at("is_removed")) << "a preview changes nothing";
    const auto again = post_as_browser(petra, "/terreinen/F1/afvoeren", sent("remove_reason", "weg", "wijzig"));
    EXPECT_THAT(again.body, HasSubstr("Het is een woonwijk geworden.")) << "what was typed is kept";
    EXPECT_EQ(post_as_browser(petra, "/terreinen/F1/afvoeren", sent("remove_reason", "weg", "bevestig")).status, 303);
    EXPECT_TRUE(values(els, "/terreinen/F1").at("is_removed"));
    EXPECT_THAT(post_as_browser(petra, "/terreinen/F1/terugzetten", sent("restore_reason", "terug", "")).body,
                HasSubstr("telt weer mee in lijsten"));
    EXPECT_TRUE(values(els, "/terreinen/F1").at("is_removed"));
    EXPECT_EQ(post_as_browser(petra, "/terreinen/F1/terugzetten", sent("restore_reason", "terug", "bevestig")).status,
              303);
    EXPECT_FALSE(values(els, "/terreinen/F1").at("is_removed"));
}

TEST_F(ParkRecord, with_a_case_that_runs_is_not_removed_and_the_refusal_leads_to_that_case) {
    const auto plan = Json::parse(post(els, "/zaken/nieuw",
                                       {{"soort", "project_plan"},
                                        {"plaats", "1"},
                                        {"title", "Plan voor het proefterrein"},
                                        {"goal", "Een terrein waar ondernemers elkaar kennen en waar het licht is."},
                                        {"once_key", "plan"}})
                                      .body)
                          .value("number", "");
    ASSERT_FALSE(plan.empty());
    const auto refused = post_as_browser(petra, "/terreinen/F1/afvoeren",
                                         {{"remove_reason", "Het is een woonwijk geworden."}, {"once_key", "weg"}});
    EXPECT_EQ(refused.status, 409);
    EXPECT_THAT(refused.body, HasSubstr("Op het terrein loopt geen zaak meer"));
    EXPECT_THAT(refused.body, HasSubstr("href=\"/zaken/" + plan + "\""));
    EXPECT_THAT(refused.body, HasSubstr("Het is een woonwijk geworden."));
}

TEST_F(ParkRecord, pages_have_every_value_that_their_templates_ask_for) {
    const auto number = propose("a", "80");
    EXPECT_THAT(missing_keys(sample_of("parks/edit"), values(els, "/terreinen/F1/wijzigen")), IsEmpty());
    EXPECT_THAT(missing_keys(sample_of("parks/change"), values(petra, "/terreinen/wijzigingen/" + number)), IsEmpty());
    EXPECT_THAT(missing_keys(sample_of("parks/changes"), values(petra, "/terreinen/wijzigingen")), IsEmpty());
    EXPECT_EQ(page_of(petra, "/terreinen/wijzigingen").status, 200);
    EXPECT_EQ(page_of(petra, "/terreinen/wijzigingen/" + number).status, 200);
    EXPECT_EQ(page_of(els, "/terreinen/F1/wijzigen").status, 200);
}

}  // namespace
}  // namespace bolwerk::web
