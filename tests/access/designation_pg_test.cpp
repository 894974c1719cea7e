// A designation: who sees V3 about a park follows from it, from the decision until its end and not a moment longer.
#include <gmock/gmock.h>

#include "tests/db/performed_subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class Designations : public PerformedSubsidies {
protected:
    Designations() {
        riec = organisation("riec", "RIEC Oost-Nederland", {"GM0200", "GM0232"});
        district = organisation("dto", "Districtelijk team", {"GM0200", "GM0232"});
        daan = person("Daan Koster", "riec_analyst", riec, 3);
        maud = person("Maud Vermeer", "riec_manager", riec, 3);
        sofie = person("Sofie Kamp", "municipal_coordinator", apeldoorn, 3);
        yara = person("Yara Lindeman", "dto_project_lead", district, 3);
        park = std::stoll(owner.value("select id from park where rin = 'F1'"));
        knelpunt = proposed("Gezamenlijke controle van Kwartelnest",
                            {"Gemeente Apeldoorn", "Politie Oost-Nederland", "Districtelijk team"});
    }
    std::int64_t proposed(const std::string& purpose, const Json& participants) {
        const auto subject = did(
            {.asker = {.session = session(daan)}, .opening = engine::Opening{"designation", riec, "GM0200", park, 0}},
            "propose",
            {{"title", "Aanwijzing Kwartelnest"},
             {"indications", "Bij drie controles stonden panden leeg die wel in gebruik waren."},
             {"indication_kinds", {"supervision"}},
             {"crime_forms", {"drugs"}},
             {"purpose", purpose},
             {"joint_need", "Geen van de deelnemers ziet het hele beeld."},
             {"ends_on", "2027-06-01"},
             {"new_processing", "no"}});
        did(by(daan, subject), "name_participants", {{"participants", participants}});
        return subject;
    }
    void put_on_agenda() { did(by(daan, knelpunt), "put_on_agenda"); }
    void designate() {
        put_on_agenda();
        did(by(saskia, knelpunt), "designate",
            {{"decided_on", "2026-11-23"}, {"decision_reference", "VGD-2026-0001, punt 3"}});
    }
    void end() { did(by(maud, knelpunt), "end", {{"end_reason", "De aanwijzingen zijn er niet meer."}}); }

    std::vector<std::int64_t> everybody() const {
        return {els, jan, fatma, koen, petra, bram, saskia, mark, admin, tom, daan, maud, sofie, yara};
    }
    /// Who finds the case, asked with plain SQL in sessions that were open all the while.
    std::vector<std::int64_t> who_read(std::int64_t subject) {
        std::vector<std::int64_t> some;
        for (const auto who : everybody())
            if (seen_by(who, "select count(*) from case_file where id = " + std::to_string(subject)) == "1")
                some.push_back(who);
        return some;
    }
    std::int64_t plan_of_els() {
        return did({.asker = {.session = session(els)},
                    .opening = engine::Opening{"project_plan", apeldoorn, "GM0200", park, 0}},
                   "open", {{"title", "Plan Proefterrein"}, {"goal", "Een weerbaar terrein voor iedereen."}});
    }
    /// Adds a file of V3 beside a plan as this person; whether the database took it.
    bool adds_annex(std::int64_t who, std::int64_t plan) {
        return !pool.ask_json(
                        "attachment/add",
                        {{"session", session(who)},
                         {"number", owner.value("select number from case_file where id = $1", {std::to_string(plan)})},
                         {"name", "bijlage.pdf"},
                         {"content_type", "application/pdf"},
                         {"bytes", "eA=="},
                         {"scanned", "clean"},
                         {"answers", ""},
                         {"annex", "yes"}})
                    .is_null();
    }
    std::vector<std::int64_t> who_see_files_of(std::int64_t plan) {
        std::vector<std::int64_t> some;
        for (const auto who : everybody())
            if (seen_by(who, "select count(*) from attachment where case_id = " + std::to_string(plan)) != "0")
                some.push_back(who);
        return some;
    }

    std::int64_t riec = 0, district = 0, daan = 0, maud = 0, sofie = 0, yara = 0, park = 0, knelpunt = 0;
};

TEST_F(Designations, ask_advice_of_nobody_whom_the_question_would_not_reach) {
    const auto asked = [&](std::int64_t who, std::int64_t organisation) {
        auto ask = by(who, knelpunt);
        ask.desk = ask.organisations = true;
        return tried(std::move(ask), "ask_advice",
                     {{"organisation", organisation}, {"question", "Klopt dit beeld?"}, {"due", "2026-12-01"}});
    };
    EXPECT_EQ(obstacle(asked(daan, police)), "Kies een organisatie uit de lijst.")
        << "the police do not read a proposal";
    put_on_agenda();
    did(by(saskia, knelpunt), "designate",
        {{"decided_on", "2026-11-23"}, {"decision_reference", "VGD-2026-0001, punt 3"}});
    EXPECT_THAT(obstacle(asked(sofie, police)), HasSubstr("een partij of een adviseur vraagt geen advies"));
    EXPECT_EQ(obstacle(asked(maud, police)), "");
    EXPECT_EQ(owner.value("select count(*) from notification n join person p on p.id = n.person_id"
                          " where p.name = 'Bram Post' and n.text like 'Er is advies gevraagd%'"),
              "1");
    EXPECT_EQ(obstacle(asked(maud, lelystad)), "Kies een organisatie uit de lijst.");
}

TEST_F(Designations, are_seen_by_the_riec_alone_until_the_decision) {
    EXPECT_THAT(who_read(knelpunt), UnorderedElementsAre(daan, maud));
    put_on_agenda();
    EXPECT_THAT(who_read(knelpunt), UnorderedElementsAre(daan, maud, saskia));
}

TEST_F(Designations, are_seen_by_whoever_was_named_and_is_cleared_from_the_decision_on) {
    designate();
    EXPECT_THAT(who_read(knelpunt), UnorderedElementsAre(daan, maud, saskia, sofie, bram, yara))
        << "Els and Jan work for the municipality, but are not cleared for V3";
    EXPECT_EQ(seen_by(sofie, "select count(*) from notification where case_id = " + std::to_string(knelpunt)), "1");
    EXPECT_EQ(owner.value("select count(*) from notification where person_id = $1 and case_id = $2",
                          {std::to_string(els), std::to_string(knelpunt)}),
              "0");
}

TEST_F(Designations, take_access_away_at_their_end_in_sessions_that_are_open) {
    designate();
    ASSERT_TRUE(store.load(by(sofie, knelpunt)));
    end();
    const auto id = std::to_string(knelpunt);
    for (const auto who : {sofie, bram, yara, saskia}) {
        EXPECT_FALSE(store.load(by(who, knelpunt))) << who;
        for (const auto* from : {"case_event where case_id = ", "deadline where case_id = ", "task where case_id = ",
                                 "case_reader where case_id = ", "notification where case_id = ",
                                 "alarm where case_id = ", "case_file where id = "})
            EXPECT_EQ(seen_by(who, "select count(*) from " + std::string(from) + id), "0") << who << ": " << from;
    }
    EXPECT_THAT(who_read(knelpunt), UnorderedElementsAre(daan, maud));
    EXPECT_EQ(owner.value("select last_day from deadline where case_id = $1 and name = 'destruction'", {id}),
              "2026-12-23");
}

TEST_F(Designations, are_not_passed_on_to_a_stand_in_who_is_not_cleared) {
    designate();
    owner.rows(
        "insert into substitution (absent_id, substitute_id, roles, from_day, until_day)"
        " values ($1, $2, '{municipal_coordinator}', today(), today())",
        {std::to_string(sofie), std::to_string(jan)});
    EXPECT_FALSE(store.load(by(jan, knelpunt)));
}

TEST_F(Designations, open_the_confidential_annexes_of_the_park_to_those_who_take_part_and_close_them_again) {
    const auto plan = plan_of_els();
    EXPECT_FALSE(adds_annex(sofie, plan)) << "no V3 is shared before the designation";
    designate();
    EXPECT_FALSE(adds_annex(els, plan)) << "Els is not cleared";
    EXPECT_TRUE(adds_annex(sofie, plan));
    EXPECT_THAT(who_see_files_of(plan), UnorderedElementsAre(daan, maud, saskia, sofie, bram, yara));
    EXPECT_EQ(owner.value("select what from view_log where case_id = $1", {std::to_string(plan)}),
              "Vertrouwelijke bijlage toegevoegd: bijlage.pdf");
    EXPECT_EQ(seen_by(els, "select count(*) from case_event where payload::text like '%bijlage%'"), "0");
    end();
    EXPECT_THAT(who_see_files_of(plan), IsEmpty());
    EXPECT_FALSE(adds_annex(sofie, plan));
}

TEST_F(Designations, give_nothing_of_an_earlier_one_of_the_same_park_to_whoever_takes_part_in_a_later_one) {
    const auto plan = plan_of_els();
    designate();
    ASSERT_TRUE(adds_annex(sofie, plan));
    end();
    const auto priya = person("Priya Raman", "riec_privacy_officer", riec, 3);
    did(by(priya, knelpunt), "release_file", {{"release_note", "De deelnemers zijn klaar met het terrein."}});
    knelpunt = proposed("Belastingcontrole van Kwartelnest", {"Gemeente Apeldoorn", "Districtelijk team"});
    designate();
    EXPECT_THAT(who_see_files_of(plan), IsEmpty()) << "it was shared for another purpose, with others";
    ASSERT_TRUE(adds_annex(sofie, plan));
    EXPECT_THAT(who_see_files_of(plan), UnorderedElementsAre(daan, maud, saskia, sofie, yara));
    EXPECT_EQ(
        owner.value("select purpose from view_log where case_id = $1 order by id desc limit 1", {std::to_string(plan)}),
        "Belastingcontrole van Kwartelnest");
}

TEST_F(Designations, carry_a_risk_round_only_as_long_as_they_are_in_force) {
    owner.run(
        "insert into indicator_set (version, title, explanation) values (1, 'Proef', 'Een eerste versie van de proef');"
        "update indicator_set set in_use_since = now()");
    const auto number = owner.value("select number from case_file where id = $1", {std::to_string(knelpunt)});
    const Json input{{"title", "Ronde Kwartelnest"},
                     {"indicator_set", "1"},
                     {"basis", "designation"},
                     {"basis_reference", number},
                     {"purpose", "Gezamenlijke controle"}};
    const engine::Ask opening{.asker = {.session = session(yara)},
                              .opening = engine::Opening{"risk_round", district, "", 0, 0}};
    EXPECT_THAT(obstacle(tried(opening, "begin", input)), testing::HasSubstr("een aanwijzing die nu geldt"));
    designate();
    const auto round = did(opening, "begin", input);
    owner.rows(
        "insert into risk_matrix (case_id, park_id, park_name, municipality, side, organisation_id, "
        "other_organisation_id)"
        " select $1::bigint, $2::bigint, 'Proefterrein', 'GM0200', s.side, s.own, s.other from (values"
        " ('municipality', $3::bigint, $4::bigint), ('police', $4::bigint, $3::bigint)) s (side, own, other)",
        {std::to_string(round), std::to_string(park), std::to_string(apeldoorn), std::to_string(police)});
    person("Rik Zomer", "municipal_coordinator", apeldoorn, 3);
    person("Tess Groen", "police_contributor", police, 3);
    did(by(yara, round), "open_entry");
    EXPECT_THAT(who_read(round), UnorderedElementsAre(daan, maud, yara, sofie, bram));
    end();
    EXPECT_THAT(who_read(round), UnorderedElementsAre(daan, maud, yara));
    EXPECT_EQ(seen_by(bram, "select count(*) from risk_matrix"), "0");
    did(by(yara, round), "note", {{"text", "De aanwijzing is voorbij."}});
    EXPECT_THAT(who_read(round), UnorderedElementsAre(daan, maud, yara)) << "a later step gives nothing back";
}

}  // namespace
}  // namespace bolwerk::db
