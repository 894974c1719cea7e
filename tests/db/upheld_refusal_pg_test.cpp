// An objection against a refusal that is upheld, on a real database: one decision grants, books and is carried out (Awb
// 7:11 lid 2).
#include <gmock/gmock.h>

#include <chrono>

#include "db/verify.hpp"
#include "engine/term/awb.hpp"
#include "tests/db/performed_subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;
using testing::HasSubstr;

class UpheldRefusals : public PerformedSubsidies {
protected:
    UpheldRefusals() {
        hanna = person("Hanna Prins", "objections_lawyer", gelderland, 1);
        victor = person("Victor Hoek", "mandated_signer", gelderland, 1);
    }
    /// Six weeks to decide: up to and including 16 March 2026.
    engine::StartDeadline term_to_decide() const {
        return {{.name = "decision",
                 .label = "Beslissen",
                 .clock =
                     engine::term::compute(engine::term::payment_term(), engine::date_of(2026, 2, 2), calendar).value(),
                 .reminders = {},
                 .escalates_to = {}}};
    }
    /// Asked € 50.000, complete on that day, and refused by Willem.
    std::string refused_application(const std::string& complete_on, const Json& said = Json::object(),
                                    engine::Effects effects = {}) {
        auto request = opening(els);
        request.event.effects = std::move(effects);
        request.after.workflow = "subsidy";
        for (auto* data : {&request.event.patch, &request.after.data}) {
            data->update({{"scheme", "gld_test"},
                          {"period", "2026"},
                          {"received_on", "2026-02-02"},
                          {"complete_on", complete_on},
                          {"requested_cents", euros(50'000)},
                          {"outcome", "refused"},
                          {"refusal_ground", "outside"},
                          {"granted_cents", 0},
                          {"published_on", "2026-11-02"}});
            data->update(said);
        }
        const auto number = written(request).number;
        written(step_by(willem, number, "sign", "signed"));
        auto publish = step_by(tom, number, "publish", "not_granted");
        publish.event.input["published_on"] = "2026-11-02";
        publish.deadlines = Json::array({term("objection", "2026-12-14")});
        written(publish);
        return number;
    }
    std::int64_t objection_against(std::int64_t subsidy) {
        const auto objection = opened_below(subsidy, "objection", els,
                                            {{"title", "Bezwaar"},
                                             {"against", "decision"},
                                             {"grounds", "Het plan is wel collectief"},
                                             {"received_on", "2026-11-23"}});
        did(by(hanna, objection), "confirm", {{"committee", false}});
        did(by(hanna, objection), "admit", {{"admissible", "yes"}});
        did(by(hanna, objection), "waive_hearing", {{"no_hearing_because", "c"}});
        return objection;
    }
    static Json grant(std::int64_t cents) {
        return {{"outcome", "upheld"},
                {"in_its_place", "amount"},
                {"new_cents", cents},
                {"eligible_cents", euros(100'000)},
                {"deficit_cents", euros(60'000)},
                {"state_aid", "none"},
                {"obligations", "Voortgang melden (Awb 4:37)"},
                {"advances", "80 procent na de beslissing"},
                {"account_by", "2028-05-01"},
                {"motivation", "Gegrond: het plan is collectief (artikel 4:35 Awb)"}};
    }
    /// What the objection told, carried out as the worker does.
    void carried_out(std::int64_t subsidy) {
        did({.id = subsidy}, "objection_upheld",
            Json::parse(owner.value("select payload -> 'told' from outbox where kind = 'tell_linked'"
                                    " and payload ->> 'action' = 'objection_upheld'")));
    }
    /// Takes all that is left of the budget, as others do after the refusal.
    void spent_by_others(std::int64_t cents) {
        const auto other = apply_for();
        ASSERT_EQ(refusal(book(tom, other, {booking("commitment", cents)})), "");
    }
    std::string faults() {
        std::string all;
        for (const auto& one : verify(pool).differences)
            if (one.number.starts_with("gld_test") || one.what.find("posted twice") != std::string::npos)
                all += one.number + ": " + one.what + "; ";
        return all;
    }

    std::int64_t hanna = 0, victor = 0;
};

TEST_F(UpheldRefusals, are_granted_and_booked_by_one_decision_above_the_ceiling_of_today_with_a_reason) {
    const auto number = refused_application("2026-02-02");
    const auto subsidy = id_of(number);
    spent_by_others(euros(500'000));
    const auto objection = objection_against(subsidy);
    EXPECT_THAT(obstacle(tried(by(hanna, objection), "draft", grant(euros(50'000) + 1))),
                HasSubstr("niet hoger dan gevraagd"));
    did(by(hanna, objection), "draft", grant(euros(50'000)));
    EXPECT_EQ(obstacle(tried(by(willem, objection), "sign", Json::object())),
              "U ondertekende het eerste besluit niet.");
    EXPECT_THAT(obstacle(tried(by(victor, objection), "sign", Json::object())),
                HasSubstr("schrijf op waarom het erboven gaat"));
    did(by(victor, objection), "sign", {{"overrun_reason", "Bij het eerste besluit was er nog 500.000 euro"}});
    EXPECT_EQ(stands(number), "0 5000000 0 0 0 0");
    EXPECT_EQ(owner.value("select beyond_because from ledger_posting where case_id = $1", {std::to_string(subsidy)}),
              "objection");
    did(by(hanna, objection), "publish", {{"decision_published_on", "2026-11-23"}});
    carried_out(subsidy);
    const auto after = store.load(by(tom, subsidy)).value();
    EXPECT_EQ(after.subject.state, "executing");
    EXPECT_EQ(after.subject.data.at("granted_cents"), euros(50'000));
    EXPECT_EQ(after.subject.data.at("outcome"), "granted");
    EXPECT_EQ(after.subject.data.at("account_by"), "2028-05-01");
    EXPECT_EQ(after.facts.at("decided_on_objection"), true);
    did(by(fred, subsidy), "pay_advance", {{"advance_cents", euros(40'000)}, {"paid_on", "2026-11-23"}});
    EXPECT_EQ(stands(number), "0 1000000 4000000 0 0 0");
    EXPECT_EQ(faults(), "");
}

TEST_F(UpheldRefusals, of_who_lost_the_lots_are_granted_by_what_a_right_order_would_have_left) {
    const auto winner = apply_for();
    owner.run("update case_file set document = jsonb_set(document, '{data,complete_on}', '\"2026-03-03\"')");
    auto granting = step_by(tom, winner, "step", "granted");
    granting.event.at -= std::chrono::hours{1};
    granting.bookings = {booking("commitment", euros(480'000))};
    written(granting);
    const auto number = refused_application("2026-03-03");
    const auto subsidy = id_of(number);
    const auto objection = objection_against(subsidy);
    const auto facts = store.load(by(hanna, objection)).value().facts;
    EXPECT_EQ(facts.at("left_then_cents"), euros(20'000));
    EXPECT_EQ(facts.at("left_in_right_order_cents"), euros(500'000)) << "the winner drew on the same day";
    auto draft = grant(euros(50'000));
    EXPECT_THAT(obstacle(tried(by(hanna, objection), "draft", draft)), HasSubstr("de loting of de ranglijst onjuist"));
    draft["order_because"] = "De loting is overgedaan: een lot ontbrak.";
    did(by(hanna, objection), "draft", draft);
    did(by(victor, objection), "sign", {{"overrun_reason", "De loting was onjuist (Awb 4:25 lid 3)"}});
    EXPECT_EQ(stands(number), "0 5000000 0 0 0 0");
    EXPECT_EQ(faults(), "");
}

/// Awb 4:102 lid 2: determined at once in the place of a refusal that was made known long before its term was over.
TEST_F(UpheldRefusals, bear_interest_as_if_paid_after_a_decision_on_the_last_day_of_the_term) {
    const auto subsidy = id_of(refused_application("2026-02-02", Json::object(), {term_to_decide()}));
    const auto objection = objection_against(subsidy);
    auto draft = grant(euros(20'000));
    draft.update({{"obligations", nullptr}, {"advances", nullptr}, {"account_by", nullptr}});
    did(by(hanna, objection), "draft", draft);
    const auto due = [&] { return as_owner("select decision_due_on($1)", {std::to_string(subsidy)}); };
    EXPECT_EQ(due(), "") << "nothing was overturned yet";
    did(by(victor, objection), "sign");
    did(by(hanna, objection), "publish", {{"decision_published_on", "2026-11-23"}});
    carried_out(subsidy);
    did({.id = subsidy}, "settlement_decided");
    EXPECT_EQ(store.load(by(fred, subsidy)).value().facts.at("decision_due_on"), "2026-03-16");
    owner.rows(
        "update case_file set document = jsonb_set(document, '{data,no_interest_because}', '\"Onjuiste gegevens\"')"
        " where id = $1",
        {std::to_string(objection)});
    EXPECT_EQ(due(), "") << "Awb 4:102 lid 3";
}

TEST_F(UpheldRefusals, of_which_no_term_is_known_bear_interest_from_the_first_decision_on) {
    const auto subsidy = id_of(refused_application("2026-02-02"));
    const auto objection = objection_against(subsidy);
    did(by(hanna, objection), "draft", grant(euros(50'000)));
    did(by(victor, objection), "sign");
    did(by(hanna, objection), "publish", {{"decision_published_on", "2026-11-23"}});
    EXPECT_EQ(as_owner("select decision_due_on($1)", {std::to_string(subsidy)}), "2026-11-02");
}

TEST_F(UpheldRefusals, of_what_was_never_treated_go_back_to_be_assessed) {
    const auto number = refused_application("2026-02-02", {{"outcome", "not_treated"}, {"refusal_ground", nullptr}},
                                            {term_to_decide()});
    const auto subsidy = id_of(number);
    const auto objection = objection_against(subsidy);
    did(by(hanna, objection), "draft",
        {{"outcome", "upheld"},
         {"in_its_place", "assess"},
         {"assess_because", "De aanvraag is nooit inhoudelijk beoordeeld."},
         {"motivation", "Gegrond: de aanvulling kwam op tijd (artikel 4:5 Awb)"}});
    did(by(victor, objection), "sign");
    did(by(hanna, objection), "publish", {{"decision_published_on", "2026-11-23"}});
    did({.id = subsidy}, "objection_upheld");
    EXPECT_EQ(store.load(by(tom, subsidy)).value().subject.state, "assessing");
    EXPECT_EQ(as_owner("select decision_due_on($1)", {std::to_string(subsidy)}), "2026-03-16")
        << "Awb 4:102 lid 2: the term of the decision that was overturned";
}

TEST_F(UpheldRefusals, are_asked_for_once_by_one_party_and_supplemented_after_that) {
    const auto number = refused_application("2026-02-02");
    const auto subsidy = id_of(number);
    const auto first = objection_against(subsidy);
    const Json again{
        {"title", "Nog een bezwaar"}, {"against", "decision"}, {"grounds", "Nog iets"}, {"received_on", "2026-11-23"}};
    const auto open = [&](const Json& input, std::int64_t who) {
        return obstacle(tried({.asker = {.session = session(who)},
                               .opening = engine::Opening{"objection", apeldoorn, "GM0200", 0, subsidy}},
                              "open", input));
    };
    EXPECT_THAT(open(again, els), HasSubstr("hoort bij het eerste bezwaar"));
    did(by(els, first), "note", {{"text", "Nog een reden: de gemeente steunt het plan"}});
    auto of_neighbours = again;
    of_neighbours["objector"] = "Buurtvereniging De Sluis";
    of_neighbours["objector_address"] = "Sluisweg 4\n7325 AB Apeldoorn";
    EXPECT_EQ(open(of_neighbours, hanna), "");
    const auto other = std::stoll(owner.value("select max(id) from case_file where workflow = 'objection'"));
    did(by(hanna, other), "confirm",
        {{"committee", false},
         {"joined_with", owner.value("select number from case_file where id = $1", {std::to_string(first)})}});
    EXPECT_EQ(owner.value("select to_id from case_link where relation = 'joined'"), std::to_string(first));
}

}  // namespace
}  // namespace bolwerk::db
