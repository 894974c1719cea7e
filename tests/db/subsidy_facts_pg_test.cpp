// What a subsidy's rules get to know from outside the case.
#include <gmock/gmock.h>

#include "tests/db/subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;

class SubsidyFacts : public Subsidies {
protected:
    Json facts_for(std::int64_t who, const std::string& number) {
        owner.run("begin; set local search_path = " + query_set_name() + ", public");
        owner.rows("select act_as($1)", {std::to_string(who)});
        const auto facts = owner.value(
            "select case_facts('subsidy', f.id, jsonb_build_object('municipality', f.municipality, 'organisation', "
            "f.organisation_id))"
            " from case_file f where f.number = $1",
            {number});
        owner.run("commit");
        return Json::parse(facts);
    }
};

TEST_F(SubsidyFacts, the_scheme_is_the_one_that_held_on_the_day_of_receipt) {
    owner.run(
        "insert into scheme select id, 2, '2026-06-01', 'Nieuwe naam', province, organ, legal_basis,"
        " rules || '{\"percentage\": 40}' from scheme");
    EXPECT_EQ(facts_for(tom, apply_for("2026-05-31")).at("scheme").at("percentage"), 50);
    const auto later = facts_for(tom, apply_for("2026-06-01")).at("scheme");
    EXPECT_EQ(later.at("percentage"), 40);
    EXPECT_EQ(later.at("version"), 2);
    EXPECT_EQ(later.at("name"), "Nieuwe naam");
}

/// What came in on 21 November at eleven is judged by the rules of that hour, also when they change at noon.
TEST_F(SubsidyFacts, a_version_of_the_day_of_receipt_does_not_reach_back_to_what_came_in_before_it_was_made) {
    const auto early = apply_for("2026-11-21");
    written(step_by(els, early, "submit", "submitted"));
    owner.rows(
        "insert into scheme (id, version, from_day, name, province, organ, legal_basis, rules, made_by, made_at)"
        " select id, 2, '2026-11-21', name, province, organ, legal_basis, rules || '{\"percentage\": 40}', $1,"
        " (select max(at) + interval '1 second' from case_event) from scheme",
        {std::to_string(tom)});
    EXPECT_EQ(facts_for(tom, early).at("scheme").at("percentage"), 50);
    EXPECT_EQ(facts_for(tom, apply_for("2026-11-21")).at("scheme").at("percentage"), 40) << "not handed in yet";
    EXPECT_EQ(facts_for(tom, apply_for("2026-11-22")).at("scheme").at("percentage"), 40);
}

TEST_F(SubsidyFacts, the_budget_says_what_is_left_for_this_application) {
    const auto early = apply_for("2026-02-02"), late = apply_for("2026-06-02");
    EXPECT_EQ(refusal(book(tom, early, {booking("commitment", euros(120'000))})), "");
    ceiling(euros(200'000), "2026-04-01");
    EXPECT_EQ(facts_for(tom, early).at("budget").at("left_cents"), euros(380'000));
    EXPECT_EQ(facts_for(tom, late).at("budget").at("left_cents"), euros(80'000));
    EXPECT_EQ(facts_for(tom, apply_for("2026-04-01")).at("budget").at("left_cents"), euros(380'000))
        << "the day of the lowering itself (Awb 4:27 lid 2)";
    EXPECT_EQ(facts_for(tom, early).at("booked").at("commitment"), euros(120'000));
    EXPECT_EQ(facts_for(tom, early).at("stands").at("committed"), euros(120'000));
    EXPECT_TRUE(facts_for(tom, apply_for("2026-02-02", "2031")).at("budget").is_null());
}

TEST_F(SubsidyFacts, letters_get_the_paper_of_the_province_and_what_the_scheme_says) {
    const auto number = apply_for("2026-02-02");
    const auto bare = facts_for(tom, number).at("letter_data");
    EXPECT_EQ(bare.at("organ"), "Provincie Gelderland");
    EXPECT_NE(bare.at("legal_basis"), "");
    EXPECT_EQ(bare.at("court"), "");
    owner.rows(
        "insert into house_style (organisation_id, organ, sender, objection_address, court) values ($1, 'Gedeputeerde "
        "Staten van Gelderland', '{Markt 11}', '{Postbus 9090, Arnhem}', 'Rechtbank Gelderland')",
        {std::to_string(gelderland)});
    const auto full = facts_for(tom, number).at("letter_data");
    EXPECT_EQ(full.at("organ"), "Gedeputeerde Staten van Gelderland");
    EXPECT_EQ(full.at("objection_lines"), Json({"Postbus 9090", "Arnhem"}));
    EXPECT_EQ(full.at("court"), "Rechtbank Gelderland");
}

/// Awb 4:21 lid 3.
TEST_F(SubsidyFacts, a_scheme_for_public_bodies_alone_says_in_its_letters_that_title_4_2_holds) {
    const auto direct = apply_for("2026-02-02"), declared = apply_for("2026-06-02");
    owner.run(
        "insert into scheme select id, 2, '2026-06-01', name, province, organ, legal_basis,"
        " rules || '{\"title_4_2\": \"declared\"}' from scheme");
    EXPECT_EQ(facts_for(tom, direct).at("letter_data").at("legal_basis"), "Regels");
    EXPECT_THAT(facts_for(tom, declared).at("letter_data").at("legal_basis").get<std::string>(),
                testing::HasSubstr("van overeenkomstige toepassing is verklaard (artikel 4:21 lid 3)"));
    EXPECT_THROW(owner.run("insert into scheme select id, 3, '2026-07-01', name, province, organ, legal_basis,"
                           " rules || '{\"title_4_2\": true}' from scheme where version = 2"),
                 std::exception)
        << "scheme_title_known";
}

TEST_F(SubsidyFacts, what_an_applicant_is_stands_in_the_register_of_organisations) {
    const auto number = apply_for();
    EXPECT_EQ(facts_for(els, number).at("applicant_is"), "gemeente");
    owner.run("update organisation set kind = 'park_management' where name = 'Gemeente Apeldoorn'");
    EXPECT_EQ(facts_for(els, number).at("applicant_is"), "parkmanagement");
    owner.run("update organisation set kind = 'other' where name = 'Gemeente Apeldoorn'");
    EXPECT_TRUE(facts_for(els, number).at("applicant_is").is_null());
}

TEST_F(SubsidyFacts, a_mandate_counts_for_who_holds_it_while_it_holds) {
    const auto number = apply_for();
    owner.rows(
        "insert into mandate (organ, role, organisation_id, decision, most_cents, from_day, until_day, signature_line) "
        "values"
        " ('GS', 'mandated_signer', $1, 'subsidie', 12500000, today() - 9, null, 'namens Gedeputeerde Staten'),"
        " ('GS', 'mandated_signer', $1, 'bezwaar', 88800000, today() - 9, null, 'namens Gedeputeerde Staten, bezwaar'),"
        " ('GS', 'mandated_signer', $1, 'subsidie', 99900000, today() - 9, today() - 1, 'verlopen')",
        {std::to_string(gelderland)});
    EXPECT_TRUE(facts_for(tom, number).at("mandates").empty());
    const auto mandates = facts_for(willem, number).at("mandates");
    ASSERT_EQ(mandates.size(), 1U);
    EXPECT_EQ(mandates.front().at("up_to_cents"), 12500000);
    EXPECT_EQ(mandates.front().at("signature_line"), "namens Gedeputeerde Staten");
}

/// Awb 10:9: a mandate of one person is not for a colleague, nor for who stands in.
TEST_F(SubsidyFacts, a_mandate_of_one_person_is_for_nobody_else) {
    const auto number = apply_for();
    const auto victor = person("Victor Hoek", "mandated_signer", gelderland, 1);
    owner.rows(
        "insert into mandate (organ, role, person_id, organisation_id, decision, most_cents, from_day, signature_line) "
        "values"
        " ('GS', 'mandated_signer', $1, $2, 'subsidie', null, today() - 9, 'namens Gedeputeerde Staten, de directeur')",
        {std::to_string(victor), std::to_string(gelderland)});
    EXPECT_EQ(facts_for(victor, number).at("mandates").size(), 1U);
    EXPECT_TRUE(facts_for(willem, number).at("mandates").empty()) << "the same role at the same province";
    owner.rows(
        "insert into substitution (absent_id, substitute_id, roles, from_day, until_day) values"
        " ($1, $2, '{mandated_signer}', today() - 1, today() + 9)",
        {std::to_string(victor), std::to_string(willem)});
    EXPECT_TRUE(facts_for(willem, number).at("mandates").empty()) << "stands in for him";
    const auto line = [&](const Json& signed_) {
        return as_owner(
            "select letter_facts(f, $2::jsonb, now()) ->> 'signature_line' from case_file f where number = $1",
            {number, signed_.dump()});
    };
    Json signature{{"role", "mandated_signer"}, {"organisation", gelderland}, {"person", victor}, {"on_behalf_of", 0}};
    EXPECT_EQ(line(signature), "namens Gedeputeerde Staten, de directeur");
    signature["person"] = willem;
    EXPECT_EQ(line(signature), "");
    signature["person"] = victor;
    signature["on_behalf_of"] = willem;
    EXPECT_EQ(line(signature), "") << "what he signs for somebody else is not under his own mandate";
}

/// Awb 10:9: standing in for somebody is no mandate by itself.
TEST_F(SubsidyFacts, a_mandate_passes_to_whoever_stands_in_only_when_it_says_so) {
    const auto number = apply_for();
    owner.rows(
        "insert into mandate (organ, role, organisation_id, decision, most_cents, from_day, signature_line) values"
        " ('GS', 'mandated_signer', $1, 'subsidie', null, today() - 9, 'namens Gedeputeerde Staten')",
        {std::to_string(gelderland)});
    owner.rows(
        "insert into substitution (absent_id, substitute_id, roles, from_day, until_day) values"
        " ($1, $2, '{mandated_signer}', today() - 1, today() + 9)",
        {std::to_string(willem), std::to_string(ingrid)});
    const auto line = [&] {
        const Json signature{
            {"role", "mandated_signer"}, {"organisation", gelderland}, {"person", ingrid}, {"on_behalf_of", willem}};
        return as_owner(
            "select letter_facts(f, $2::jsonb, now()) ->> 'signature_line' from case_file f where number = $1",
            {number, signature.dump()});
    };
    EXPECT_EQ(facts_for(willem, number).at("mandates").size(), 1U);
    EXPECT_TRUE(facts_for(ingrid, number).at("mandates").empty());
    EXPECT_EQ(line(), "");
    owner.run("update mandate set for_substitutes = true");
    EXPECT_EQ(facts_for(ingrid, number).at("mandates").size(), 1U);
    EXPECT_EQ(line(), "namens Gedeputeerde Staten");
}

/// Awb 10:10: a decision says on whose behalf it was taken.
TEST_F(SubsidyFacts, a_decision_bears_the_line_of_the_narrowest_mandate_that_reaches_its_amount) {
    const auto number = apply_for();
    owner.rows(
        "insert into mandate (organ, role, organisation_id, decision, most_cents, from_day, signature_line) values"
        " ('GS', 'mandated_signer', $1, 'subsidie', 1000000, today() - 9, 'de teamleider'),"
        " ('GS', 'mandated_signer', $1, 'subsidie', null, today() - 9, 'het college'),"
        " ('GS', 'mandated_signer', $1, 'subsidie', 5000000, today() - 9, 'de directeur'),"
        " ('GS', 'mandated_signer', $1, 'bezwaar', 4000000, today() - 9, 'het hoofd juridische zaken')",
        {std::to_string(gelderland)});
    const auto line = [&](std::int64_t granted) {
        owner.rows(
            "update case_file set workflow = 'subsidy', document = jsonb_set(document, '{data}', document -> 'data' || "
            "jsonb_build_object('outcome', 'granted', 'granted_cents', cast($2 as bigint))) where number = $1",
            {number, std::to_string(granted)});
        owner.run("begin; set local search_path = " + query_set_name() + ", public");
        const auto found = owner.value(
            "select letter_facts(f, jsonb_build_object('role', 'mandated_signer', 'organisation', cast($2 as bigint), "
            "'person', 0), now()) ->> 'signature_line' from case_file f where number = $1",
            {number, std::to_string(gelderland)});
        owner.run("commit");
        return found;
    };
    EXPECT_EQ(line(euros(10'000)), "de teamleider");
    EXPECT_EQ(line(euros(10'001)), "de directeur");
    EXPECT_EQ(line(euros(50'001)), "het college");
}

/// Awb 10:1: a mandate is given by kind of decision, and each workflow says which it asks.
TEST_F(SubsidyFacts, a_decision_bears_the_line_of_the_mandate_of_its_kind) {
    const auto number = apply_for();
    owner.rows(
        "insert into mandate (organ, role, organisation_id, decision, most_cents, from_day, signature_line)"
        " select 'GS', 'mandated_signer', $1::bigint, kind, null, today() - 9, 'namens GS, ' || kind"
        " from unnest(array['subsidie', 'bezwaar', 'invordering', 'dwangsom']) kind",
        {std::to_string(gelderland)});
    const Json signature{
        {"role", "mandated_signer"}, {"organisation", gelderland}, {"person", willem}, {"on_behalf_of", 0}};
    const std::map<std::string, std::string> kinds{{"subsidy", "subsidie"},       {"settlement", "subsidie"},
                                                   {"objection", "bezwaar"},      {"recovery", "invordering"},
                                                   {"withdrawal", "subsidie"},    {"default_notice", "dwangsom"},
                                                   {"subsidy_change", "subsidie"}};
    for (const auto& [workflow, kind] : kinds) {
        owner.rows("update case_file set workflow = $2 where number = $1", {number, workflow});
        EXPECT_EQ(as_owner("select letter_facts(f, $2::jsonb, now()) ->> 'signature_line' from case_file f where "
                           "number = $1",
                           {number, signature.dump()}),
                  "namens GS, " + kind)
            << workflow;
    }
}

TEST_F(SubsidyFacts, another_application_for_the_park_and_earlier_aid_are_seen_by_the_province) {
    auto request = opening(els);
    request.after.workflow = "subsidy";
    for (auto* data : {&request.event.patch, &request.after.data})
        data->update({{"scheme", "gld_test"}, {"period", "2026"}, {"received_on", "2026-02-02"}});
    const auto mine = written(request).number;
    const auto with_basis = [&](const char* basis) {
        for (auto* data : {&request.event.patch, &request.after.data}) (*data)["state_aid"] = basis;
        return written(request).number;
    };
    const auto other = with_basis("de_minimis"), no_aid = with_basis("none");
    for (const auto& number : {other, no_aid})
        EXPECT_EQ(refusal(book(tom, number, {booking("commitment", euros(30'000))})), "");
    const auto facts = facts_for(tom, mine);
    EXPECT_EQ(facts.at("double").front().at("number"), other);
    EXPECT_EQ(facts.at("double").front().at("granted_cents"), euros(30'000)) << "to weigh as money for the same costs";
    ASSERT_EQ(facts.at("aid").at("given").size(), 1U) << "what is no aid takes nothing of the ceiling";
    EXPECT_EQ(facts.at("aid").at("given").front().at("source"), other);
    EXPECT_EQ(facts.at("aid").at("given").front().at("cents"), euros(30'000));
    EXPECT_TRUE(facts_for(els, mine).at("double").empty());
    EXPECT_TRUE(facts_for(els, mine).at("aid").at("given").empty());
}

/// HANDBOOK 3.3 M1: three years back from day to day, with the first day of them.
TEST_F(SubsidyFacts, aid_of_exactly_three_years_ago_still_counts_and_that_of_a_day_earlier_does_not) {
    const auto mine = apply_for(), first_day = apply_for(), earlier = apply_for();
    owner.run("update case_file set workflow = 'subsidy'");
    const auto given = [&](const std::string& number, int days_before) {
        owner.rows(
            "update case_file set document = jsonb_set(document, '{data,state_aid}', '\"de_minimis\"') where number = "
            "$1",
            {number});
        auto request = step_by(tom, number, "step", "granted");
        request.bookings = {booking("commitment", euros(30'000))};
        request.event.at =
            engine::parse_moment(owner.value("select to_char(today() - interval '3 years' - $1::integer * interval "
                                             "'1 day', 'YYYY-MM-DD') || 'T10:00:00Z'",
                                             {std::to_string(days_before)}))
                .value();
        written(request);
    };
    given(first_day, 0);
    given(earlier, 1);
    const auto aid = facts_for(tom, mine).at("aid").at("given");
    ASSERT_EQ(aid.size(), 1U);
    EXPECT_EQ(aid.front().at("source"), first_day);
}

/// Awb 4:6.
TEST_F(SubsidyFacts, an_application_for_what_was_refused_before_knows_that_decision) {
    const auto applied = [&](const Json& data) {
        auto request = opening(els);
        request.after.workflow = "subsidy";
        for (auto* one : {&request.event.patch, &request.after.data}) {
            one->update({{"scheme", "gld_test"}, {"period", "2026"}, {"received_on", "2026-06-02"}});
            one->update(data);
        }
        return written(request).number;
    };
    const Json refused{{"outcome", "refused"}, {"published_on", "2026-05-01"}};
    const auto earlier = applied(refused);
    const auto again = applied({{"title", "Opnieuw"}});
    EXPECT_TRUE(facts_for(tom, again).at("earlier_refusals").empty()) << "not made known yet";
    EXPECT_EQ(facts_for(tom, again).at("refusal_grounds").back().at("id"), "repeated");
    owner.rows("update case_file set state = 'not_granted' where number = $1", {earlier});
    for (const auto who : {tom, els}) {
        const auto known = facts_for(who, again).at("earlier_refusals");
        ASSERT_EQ(known.size(), 1u);
        EXPECT_EQ(known[0].at("value"), earlier) << "its letter, or the case where there is none";
        EXPECT_THAT(known[0].at("label").get<std::string>(), testing::HasSubstr("van 1-5-2026"));
    }
    EXPECT_TRUE(facts_for(tom, again).at("double").empty()) << "what was refused is no double application";
    EXPECT_TRUE(facts_for(tom, applied({{"period", "2027"}})).at("earlier_refusals").empty()) << "another ceiling";
    EXPECT_TRUE(facts_for(tom, applied({{"received_on", "2026-04-30"}})).at("earlier_refusals").empty())
        << "handed in before that decision";
}

TEST_F(SubsidyFacts, the_grounds_to_refuse_are_those_of_the_scheme_and_cases_below_are_counted) {
    owner.run(
        "insert into scheme select id, 2, '2026-01-01', name, province, organ, legal_basis, rules || "
        "'{\"refusal_grounds\": [{\"id\": \"no_deficit\", \"label\": \"Geen tekort\", \"basis\": \"de regeling\"}]}' "
        "from scheme");
    const auto subsidy = apply_for(), below = apply_for();
    owner.rows(
        "insert into case_link select b.id, 'subsidy', s.id from case_file b, case_file s where b.number = $1 and "
        "s.number = $2",
        {below, subsidy});
    const auto facts = facts_for(tom, subsidy);
    EXPECT_EQ(facts.at("refusal_grounds").front().at("value"), "no_deficit");
    EXPECT_EQ(facts.at("open_below"), 1);
    EXPECT_EQ(facts.at("hand_below"), false);
    EXPECT_EQ(refusal(book(tom, below, {})), "");
    EXPECT_EQ(facts_for(tom, subsidy).at("hand_below"), true);
    EXPECT_EQ(facts_for(fred, subsidy).at("hand_below"), false);
}

TEST_F(SubsidyFacts, whoever_works_for_the_applicant_has_an_interest) {
    const auto number = apply_for();
    EXPECT_FALSE(facts_for(tom, number).at("own_interest"));
    hold(tom, "business_liaison", apeldoorn, 1);
    EXPECT_TRUE(facts_for(tom, number).at("own_interest"));
}

TEST_F(SubsidyFacts, the_form_offers_the_schemes_and_periods_of_the_province) {
    const auto facts = facts_for(els, apply_for());
    EXPECT_EQ(facts.at("schemes").front().at("id"), "gld_test");
    EXPECT_EQ(facts.at("schemes").front().at("open"), true);
    EXPECT_EQ(facts.at("periods"),
              (Json::array({{{"id", "2026"}, {"value", "2026"}, {"label", "2026"}, {"schemes", {"gld_test"}}}})));
}

}  // namespace
}  // namespace bolwerk::db
