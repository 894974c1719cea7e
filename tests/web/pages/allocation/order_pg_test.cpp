#include <gmock/gmock.h>

#include "tests/web/pages/subsidies/province.hpp"
#include "workflows/subsidy/lots.hpp"

namespace bolwerk::web {
namespace {

namespace rules = workflows::subsidy_rules;
using engine::Json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr auto order = "/subsidies/volgorde/gld_physical/2026";
constexpr auto lots = "/subsidies/volgorde/gld_physical/2026/loting";

/// The example of HANDBOOK 14.4 through the database: a ceiling of € 500.000, and five applications that became
/// complete on four days. What is asked is in thousands of euros.
class Order : public ProvincePages {
protected:
    Order() {
        ingrid = person("Ingrid Bos", "second_reader", gelderland, 1);
        owner.run("set search_path = " + db::query_set_name() + ", public");
        owner.value("select publish_ceiling('gld_physical', '2026', 50000000, '2025-12-16', 'Proef')");
        e = complete(50, 4);
        a = complete(200, 1);
        b = complete(150, 2);
        c = complete(200, 2);
        d = complete(100, 3);
    }

    /// Handed in some days ago, complete on a day of March; what the table demands of the day is tested elsewhere.
    std::string complete(int thousands, int day) {
        const auto number = applied(thousands * 1000);
        EXPECT_EQ(
            step(tom, number, "check", {{"completeness", "complete"}, {"complete_on", engine::iso(today_of(number))}})
                .status,
            200);
        owner.rows(
            "update case_file set document = jsonb_set(document, '{data,complete_on}', to_jsonb($2::text)) where "
            "number = $1",
            {number, "2026-03-0" + std::to_string(day + 1)});
        return number;
    }

    /// Numbers with what each would get in thousands, in the order of the page.
    std::string outcome() {
        std::string text;
        const auto page = values(tom, order);
        for (const auto& row : page.at("applications"))
            text += name_of(row.at("number")) + " " + row.at("outcome").get<std::string>() + "; ";
        return text;
    }
    std::string name_of(const std::string& number) {
        return number == a ? "A" : number == b ? "B" : number == c ? "C" : number == d ? "D" : "E";
    }

    void draw() {
        EXPECT_EQ(post(tom, lots, {{"doe", "zet-klaar"}, {"over", "2026-03-03"}}).status, 200);
        EXPECT_EQ(post(ingrid, lots, {{"doe", "loot"}, {"loting", drawing()}}).status, 200);
    }
    std::string drawing() { return owner.value("select max(id) from lots_drawing"); }

    Response grant(const std::string& number, int thousands) {
        return step(tom, number, "draft",
                    {{"outcome", "granted"},
                     {"eligible_cents", std::to_string(thousands * 2000)},
                     {"deficit_cents", std::to_string(thousands * 1000)},
                     {"granted_cents", std::to_string(thousands * 1000)},
                     {"state_aid", "none"},
                     {"motivation", "Het plan past in de regeling (Awb 4:31)."},
                     {"obligations", "Meld wat anders gaat (Awb 4:37)."},
                     {"advances", "Geen voorschotten."},
                     {"other_1_giver", "Provincie Gelderland"},
                     {"other_1_scheme", "Dezelfde regeling, een eerdere fase"},
                     {"other_1_cents", "0"},
                     {"double_note", "Andere fase van hetzelfde terrein."},
                     {"account_by", "2029-01-01"}});
    }

    std::int64_t ingrid = 0;
    std::string a, b, c, d, e;
};

TEST_F(Order, shows_what_fits_the_day_that_crosses_the_ceiling_and_who_must_draw) {
    const auto page = values(tom, order);
    EXPECT_THAT(missing_keys(sample_of("allocation/order"), page), IsEmpty());
    EXPECT_EQ(outcome(), "A Past; B Wacht op loting; C Wacht op loting; D Valt af; E Valt af; ");
    ASSERT_EQ(page.at("to_prepare").size(), 1U);
    EXPECT_THAT(page.at("to_prepare").front().at("lots"), ElementsAre(b, c));
    EXPECT_THAT(page.at("applications").at(2).at("total").get<std::string>(), HasSubstr("550.000"));
    EXPECT_TRUE(page.at("applications").at(2).at("is_over"));
}

TEST_F(Order, is_none_where_the_scheme_ranks_by_tender) {
    owner.run(
        "alter table scheme disable trigger user; update scheme set rules = rules || '{\"allocation\": \"tender\"}';"
        " alter table scheme enable trigger user");
    EXPECT_EQ(get(tom, order).status, 404) << "nobody goes first there";
}

TEST_F(Order, a_page_goes_on_after_the_row_it_follows_and_adds_up_what_stands_before_it) {
    const auto page = values(tom, order, {{"na", "2026-03-03_" + b}});
    ASSERT_EQ(page.at("applications").size(), 3U);
    const auto& first = page.at("applications").front();
    EXPECT_EQ(name_of(first.at("number")) + first.at("rank").get<std::string>(), "C3");
    EXPECT_THAT(first.at("total").get<std::string>(), HasSubstr("550.000"));
    EXPECT_EQ(get(tom, order, {{"na", "onzin"}}).status, 400) << "no place in the order";
    EXPECT_EQ(page_of(tom, order, {{"na", "onzin"}}).status, 200) << "a person reads the first page, with a remark";
}

TEST_F(Order, two_people_draw_and_the_protocol_can_be_drawn_again) {
    EXPECT_EQ(post(tom, lots, {{"doe", "zet-klaar"}, {"over", "2026-03-03"}}).status, 200);
    EXPECT_THAT(missing_keys(sample_of("allocation/order.prepared"), values(tom, order)), IsEmpty());
    EXPECT_THAT(post(tom, lots, {{"doe", "loot"}, {"loting", drawing()}}).body, HasSubstr("vraag een collega"));
    EXPECT_EQ(post(ingrid, lots, {{"doe", "loot"}, {"loting", drawing()}}).status, 200);
    const auto protocol = get(tom, std::string(lots) + "/" + drawing() + "/PROTOCOL.json");
    const auto drawn = rules::protocol_from_json(Json::parse(protocol.body)).value();
    EXPECT_TRUE(rules::repeats(drawn));
    EXPECT_THAT(drawn.witnesses, ElementsAre("Tom Jansen", "Ingrid Bos"));
    EXPECT_THAT(missing_keys(sample_of("allocation/order.drawn"), values(tom, order)), IsEmpty());
    EXPECT_EQ(page_of(tom, order).status, 200);
}

TEST_F(Order, the_drawing_decides_what_each_gets) {
    draw();
    const bool c_first = Json::parse(owner.value("select protocol -> 'order' from lots_drawing")).front() == c;
    EXPECT_EQ(outcome(), c_first ? "A Past; C Past; B Valt af; D Valt af; E Valt af; "
                                 : "A Past; B Past; C Valt af; D Valt af; E Valt af; ");
}

TEST_F(Order, the_place_within_a_drawn_day_is_that_of_the_lots_also_where_a_page_begins_within_it) {
    draw();
    const auto lots_drawn = Json::parse(owner.value("select protocol -> 'order' from lots_drawing"));
    const auto page = values(tom, order).at("applications");
    EXPECT_EQ(page.at(1).at("number"), lots_drawn.at(0));
    EXPECT_EQ(page.at(2).at("number"), lots_drawn.at(1));
    EXPECT_EQ(page.at(2).at("rank"), "3");
    EXPECT_THAT(page.at(2).at("total").get<std::string>(), HasSubstr("550.000"));
    const auto rest = values(tom, order, {{"na", "2026-03-03_" + b}}).at("applications");
    EXPECT_EQ(rest.at(0).at("number"), c);
    EXPECT_EQ(rest.at(0).at("rank"), lots_drawn.at(0) == c ? "2" : "3");
    EXPECT_THAT(rest.at(0).at("total").get<std::string>(), HasSubstr(lots_drawn.at(0) == c ? "400.000" : "550.000"));
}

TEST_F(Order, a_drawing_never_changes_and_is_done_once) {
    draw();
    EXPECT_THAT(post(petra, lots, {{"doe", "loot"}, {"loting", drawing()}}).status, 404);
    EXPECT_THAT(post(tom, lots, {{"doe", "zet-klaar"}, {"over", "2026-03-03"}}).body,
                HasSubstr("hoeft niet te worden geloot"));
    EXPECT_THROW(owner.run("update lots_drawing set protocol = '{}'"), std::exception);
    EXPECT_THROW(owner.run("delete from lots_drawing"), std::exception);
}

TEST_F(Order, one_person_cannot_draw_in_the_database_either) {
    EXPECT_EQ(post(tom, lots, {{"doe", "zet-klaar"}, {"over", "2026-03-03"}}).status, 200);
    EXPECT_THROW(owner.run("update lots_drawing set drawn_by = prepared_by, drawn_at = now(), protocol = '{}'"),
                 std::exception);
}

/// Awb 2:4.
TEST_F(Order, nobody_who_works_for_an_applicant_prepares_or_draws) {
    const auto interested = [&](std::int64_t who) {
        owner.rows(
            "insert into role_holding (person_id, role, organisation_id, ceiling, from_day) select $1, "
            "'municipal_coordinator', "
            "organisation_id, 1, today() - 1 from case_file where number = $2",
            {std::to_string(who), b});
    };
    EXPECT_EQ(post(tom, lots, {{"doe", "zet-klaar"}, {"over", "2026-03-03"}}).status, 200);
    interested(ingrid);
    EXPECT_THAT(post(ingrid, lots, {{"doe", "loot"}, {"loting", drawing()}}).body, HasSubstr("Awb 2:4"));
    EXPECT_THAT(post(ingrid, lots, {{"doe", "zet-klaar"}, {"over", "2026-03-03"}}).body, HasSubstr("Awb 2:4"));
    EXPECT_EQ(owner.value("select count(*) from lots_drawing where protocol is not null"), "0");
}

TEST_F(Order, nobody_who_declared_an_interest_prepares_a_drawing) {
    owner.rows(
        "insert into interest (person_id, case_id, nature, from_day, declared_by) select $1, id, 'Familie in het "
        "bestuur', "
        "today() - 1, $1 from case_file where number = $2",
        {std::to_string(tom), b});
    EXPECT_THAT(post(tom, lots, {{"doe", "zet-klaar"}, {"over", "2026-03-03"}}).body, HasSubstr("Awb 2:4"));
    EXPECT_EQ(owner.value("select count(*) from lots_drawing"), "0");
}

TEST_F(Order, what_was_drawn_once_is_not_drawn_again_about_anything_else) {
    draw();
    EXPECT_THROW(owner.run("insert into lots_drawing (budget_id, about, lots, prepared_by) select budget_id, "
                           "'plaats-9', lots, prepared_by from lots_drawing"),
                 std::exception);
}

/// Awb 4:26: who may have been complete that day belongs among the lots.
TEST_F(Order, nobody_draws_while_an_application_of_that_day_waits_for_its_check) {
    const auto late = applied(60'000);
    owner.rows(
        "update case_file set document = jsonb_set(document, '{data,received_on}', '\"2026-03-03\"') where number = $1",
        {late});
    owner.run("alter table case_event disable trigger user");
    owner.rows(
        "update case_event set at = '2026-03-03 10:00Z' where case_id = (select id from case_file where number = $1)",
        {late});
    owner.run("alter table case_event enable trigger user");
    EXPECT_THAT(post(tom, lots, {{"doe", "zet-klaar"}, {"over", "2026-03-03"}}).body,
                HasSubstr("wacht nog op de volledigheidstoets"));
    EXPECT_EQ(owner.value("select count(*) from lots_drawing"), "0");
}

TEST_F(Order, a_group_that_changed_is_prepared_again) {
    EXPECT_EQ(post(tom, lots, {{"doe", "zet-klaar"}, {"over", "2026-03-03"}}).status, 200);
    complete(10, 2);
    EXPECT_THAT(post(ingrid, lots, {{"doe", "loot"}, {"loting", drawing()}}).body, HasSubstr("De groep is veranderd"));
    EXPECT_EQ(post(ingrid, lots, {{"doe", "zet-klaar"}, {"over", "2026-03-03"}}).status, 200);
    EXPECT_EQ(post(tom, lots, {{"doe", "loot"}, {"loting", drawing()}}).status, 200);
}

TEST_F(Order, the_draft_follows_the_order) {
    EXPECT_THAT(grant(b, 150).body, HasSubstr("Verlenen kan pas als de loting"));
    EXPECT_EQ(grant(a, 200).status, 200);
    EXPECT_EQ(grant(d, 100).status, 422);
    draw();
    const bool c_first = Json::parse(owner.value("select protocol -> 'order' from lots_drawing")).front() == c;
    EXPECT_EQ(grant(c_first ? c : b, c_first ? 200 : 150).status, 200);
    EXPECT_EQ(grant(c_first ? b : c, c_first ? 150 : 200).status, 422);
}

TEST_F(Order, what_if_shows_the_ceiling_and_the_letters_and_writes_nothing) {
    EXPECT_EQ(grant(a, 200).status, 200);
    // Every write leaves the number of its transaction behind.
    const auto written = [&] {
        std::string all;
        for (const auto* table : {"case_file", "case_event", "ledger_posting", "ledger_line", "budget", "outbox",
                                  "notification", "once_key", "task"})
            all += owner.value(
                std::string("select count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) || ';' from ") + table);
        return all;
    };
    const auto before = written();
    const std::string what_if = "/subsidies/stel-dat/gld_physical/2026";
    const auto page = values(tom, what_if, {{"zaak", a}});
    EXPECT_EQ(get(tom, what_if, {{"zaak", a}, {"zaak", "SUB-1999-0001"}}).status, 400) << "not in the list";
    EXPECT_EQ(written(), before);
    EXPECT_THAT(missing_keys(sample_of("allocation/what_if"), page), IsEmpty());
    ASSERT_EQ(page.at("applications").size(), 1U);
    EXPECT_EQ(page.at("applications").front().at("letters"), "verleningsbeschikking, voortgangsformulier")
        << page.at("applications").front().dump();
    EXPECT_EQ(page.at("applications").front().at("place"), "Het bedrag past onder het plafond.");
    EXPECT_EQ(page.at("figures").at(1).at("value"), page.at("figures").at(2).at("value")) << "it was reserved already";
    EXPECT_EQ(page_of(tom, "/subsidies/stel-dat/gld_physical/2026").status, 200);
    EXPECT_EQ(get(els, "/subsidies/stel-dat/gld_physical/2026").status, 404);
    EXPECT_EQ(state_of(a), "drafted");
}

TEST_F(Order, an_application_of_before_a_lowering_keeps_the_ceiling_of_then_on_every_page) {
    owner.run("set search_path = " + db::query_set_name() + ", public");
    EXPECT_EQ(grant(a, 200).status, 200);
    const auto before = outcome();
    owner.run("select publish_ceiling('gld_physical', '2026', 10000000, today(), 'Provinciaal blad, een verlaging')");
    EXPECT_EQ(outcome(), before) << "Awb 4:27 lid 2";
    const auto page = values(tom, order);
    EXPECT_THAT(page.at("figures").at(0).dump(), HasSubstr("100.000"));
    EXPECT_THAT(page.at("figures").at(0).dump(), HasSubstr("Awb 4:27 lid 2"));
    EXPECT_THAT(page.at("applications").at(0).at("because").get<std::string>(), HasSubstr("Het plafond van toen telt"));
    const auto what_if = values(tom, "/subsidies/stel-dat/gld_physical/2026", {{"zaak", a}});
    EXPECT_EQ(what_if.at("applications").front().at("place"), "Het bedrag past onder het plafond.");
    EXPECT_FALSE(what_if.at("applications").front().at("is_over"));
    EXPECT_THAT(what_if.at("figures").at(2).dump(), HasSubstr("voor de verlaging"));
    draw();
    EXPECT_THAT(page_of(tom, order).body, HasSubstr("Het plafond van toen telt"));
}

TEST_F(Order, what_is_withdrawn_leaves_the_order) {
    EXPECT_EQ(step(els, c, "withdraw", {{"withdraw_reason", "Wij doen het zelf."}}).status, 200);
    EXPECT_EQ(outcome(), "A Past; B Past; D Past; E Past; ");
}

TEST_F(Order, the_province_alone_sees_it_and_the_applicant_gets_the_protocol) {
    draw();
    const auto protocol = std::string(lots) + "/" + drawing() + "/PROTOCOL.json";
    EXPECT_EQ(get(els, order).status, 404);
    EXPECT_EQ(get(els, protocol).status, 200);
    EXPECT_EQ(get(koen, protocol).status, 404);
    EXPECT_EQ(post(els, lots, {{"doe", "zet-klaar"}, {"over", "2026-03-03"}}).status, 404);
    EXPECT_EQ(get(tom, "/subsidies/volgorde/gld_physical/1999").status, 404);
}

}  // namespace
}  // namespace bolwerk::web
