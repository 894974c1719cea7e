#include <gmock/gmock.h>

#include "db/query_set.hpp"
#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// A signal that was put to the RIEC and that the RIEC leaves (Bgs 1.16).
class NotTakenUp : public SignedInPages {
protected:
    void does(std::int64_t who, const std::string& number, const std::string& action, const Fields& form) {
        const auto answer = post(who, "/zaken/" + number + "/acties/" + action, form);
        EXPECT_EQ(answer.status, 200) << action << answer.body;
    }
    std::string begin(std::int64_t who, Fields form) {
        form.add("once_key", std::string(form["soort"]));
        const auto answer = Json::parse(post(who, "/zaken/nieuw", form).body);
        return answer.value("number", answer.dump());
    }
    std::string left_by_the_riec() {
        const auto number = begin(els, {{"soort", "signal"},
                                        {"plaats", owner.value("select id from park where rin = 'F1'")},
                                        {"title", "Bestelbusjes in de nacht"},
                                        {"channel", "entrepreneur"},
                                        {"what_seen", "Elke nacht rijden er busjes naar een leeg pand."},
                                        {"acute", "no"}});
        does(els, number, "register",
             {{"crime_form", "drugs"},
              {"observation", "Bij een controle rook het naar chemicaliën."},
              {"weight", "Ernstig, en er is nog niets gedaan."},
              {"joint_need", "De gemeente ziet alleen het pand."},
              {"region_fits", "ja"},
              {"riec_reference", "ON-2026-118"}});
        const auto today = owner.value("select today()");
        does(els, number, "not_taken_up", {{"riec_answered_on", today}, {"riec_left_because", "one_party"}});
        return number;
    }
    std::string state_of(const std::string& number) {
        return owner.value("select state from case_file where number = $1", {number});
    }
};

TEST_F(NotTakenUp, is_to_be_closed_within_a_week_of_the_answer_and_counts_as_such) {
    const auto number = left_by_the_riec();
    EXPECT_EQ(state_of(number), "not_taken_up");
    EXPECT_EQ(owner.value("select due - today() from case_file where number = $1", {number}), "7");
    owner.run("set search_path = " + db::query_set_name() + ", public");
    EXPECT_EQ(owner.value("select (signal_traits(f)).outcome from case_file f where f.number = $1", {number}),
              "not_taken_up");
    EXPECT_EQ(post(els, "/zaken/" + number + "/acties/taken_up", {{"riec_answered_on", owner.value("select today()")}})
                  .status,
              409)
        << "what was left is not taken up any more";
}

TEST_F(NotTakenUp, is_told_to_who_put_it_on_record_without_the_way_to_it_once_somebody_closed_it) {
    const auto number = left_by_the_riec();
    const auto rik = person("Rik Zomer", "municipal_coordinator", apeldoorn, 2);
    does(rik, number, "drop", {{"told", "yes"}, {"feedback", "Het RIEC pakt het niet op."}});
    EXPECT_EQ(seen_by(els,
                      "select string_agg(text || coalesce(case_id::text, ' (geen zaak)'), '; ') from notification"
                      " where text like '%zonder actie%'"),
              "Een signaal dat u vastlegde is zonder actie afgesloten (geen zaak)");
    EXPECT_EQ(get(els, "/meldingen").status, 200);
}

TEST_F(NotTakenUp, is_destroyed_as_soon_as_it_is_closed_and_only_its_count_stays) {
    const auto number = left_by_the_riec();
    does(els, number, "drop", {{"told", "yes"}, {"feedback", "Het RIEC pakt het niet op."}});
    EXPECT_EQ(state_of(number), "dropped");
    for (const auto who : {els, jan})
        EXPECT_EQ(get(who, "/zaken/" + number).status, 404) << "from then on nobody reads it (Bgs 1.16)";
    EXPECT_EQ(seen_by(els, "select count(*) from case_file where workflow = 'signal'"), "0");
    EXPECT_EQ(
        owner.value("select count(*) from notification n join case_file f on f.id = n.case_id where f.number = $1",
                    {number}),
        "0");
    const auto floor = person("Floor de Boer", "archivist", apeldoorn, 1),
               mees = person("Mees Vos", "archivist", apeldoorn, 1);
    const auto list = begin(floor, {{"soort", "destruction"},
                                    {"title", "Vernietiging van signalen"},
                                    {"reference_date", owner.value("select today()")}});
    EXPECT_EQ(owner.value("select string_agg(i.number, ' ') from destruction_item i"), number);
    does(floor, list, "approve", {{"list_checked", "ja"}});
    does(mees, list, "agree", {{"list_checked", "ja"}});
    does(mees, list, "destroy", {{"cannot_be_undone", "ja"}});
    EXPECT_EQ(owner.value("select count(*) from case_event where payload::text like '%chemicali%'"), "0");
    EXPECT_EQ(owner.value("select string_agg(outcome || number, ' ') from signal_tally"), "not_taken_up1");
}

}  // namespace
}  // namespace bolwerk::web
