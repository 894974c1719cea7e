// An inquiry under the Wet Bibob: the people of its circle read it, and nobody else can tell that it exists.
#include <gmock/gmock.h>

#include "tests/db/performed_subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;

class ClosedCircle : public PerformedSubsidies {
protected:
    ClosedCircle() {
        bo = person("Bo Kramer", "bibob_officer", gelderland, 2);
        deputy = person("Dirk de Vries", "subsidy_officer", gelderland, 1);
        number = published("assessing", Json::array());
        subsidy = id_of(number);
        inquiry = opened_below(subsidy, "bibob", bo,
                               {{"title", "Onderzoek Kwartelnest"}, {"policy", "Steekproef van de beleidslijn"}});
    }
    void ask_bureau() {
        did(by(bo, inquiry), "ask_form");
        did(by(bo, inquiry), "form_received", {{"form_received_on", "2026-11-23"}});
        did(by(bo, inquiry), "ask_bureau", {{"asked_on", "2026-11-23"}, {"question_to_bureau", "Is er gevaar?"}});
    }
    /// Everybody but the circle: the applicant's own people, the province, partners.
    std::vector<std::int64_t> outsiders() const {
        return {els, jan, fatma, koen, petra, bram, saskia, mark, admin, tom, ingrid, willem, fred, deputy};
    }

    std::int64_t bo = 0, deputy = 0, subsidy = 0, inquiry = 0;
    std::string number;
};

TEST_F(ClosedCircle, leaves_no_trace_for_anybody_else) {
    ask_bureau();
    const auto id = std::to_string(inquiry);
    for (const auto who : outsiders()) {
        EXPECT_FALSE(store.load(by(who, inquiry))) << who;
        for (const auto* from : {"case_link where from_id = ", "case_event where case_id = ",
                                 "deadline where case_id = ", "task where case_id = ", "case_reader where case_id = ",
                                 "notification where case_id = ", "alarm where case_id = ", "case_file where id = "})
            EXPECT_EQ(seen_by(who, "select count(*) from " + std::string(from) + id), "0") << who << ": " << from;
    }
    EXPECT_TRUE(store.load(by(bo, inquiry)));
}

TEST_F(ClosedCircle, tells_the_subsidy_that_its_term_stands_still_and_no_more) {
    const auto facts = [&] { return store.load(by(tom, subsidy)).value().facts; };
    EXPECT_EQ(facts().at("held"), 0) << "an inquiry alone suspends nothing";
    ask_bureau();
    EXPECT_EQ(facts().at("held"), 1);
    EXPECT_EQ(facts().at("standstills").dump(),
              R"([{"first":"2026-11-23","last":null,"reason":"De termijn staat stil","source":"de wet"}])");
    EXPECT_EQ(facts().at("open_below"), 0);
    did(by(bo, inquiry), "advice_received", {{"received_on", "2026-11-23"}});
    EXPECT_EQ(facts().at("held"), 0);
    for (const auto* word : {"ibob", "Kwartelnest", "Bureau"})
        EXPECT_EQ(
            seen_by(tom, std::string("select count(*) from case_event where payload::text like '%") + word + "%'"),
            "0");
}

TEST_F(ClosedCircle, is_not_passed_on_to_a_stand_in) {
    owner.rows(
        "insert into substitution (absent_id, substitute_id, roles, from_day, until_day)"
        " values ($1, $2, '{bibob_officer}', today(), today())",
        {std::to_string(bo), std::to_string(deputy)});
    EXPECT_FALSE(store.load(by(deputy, inquiry)));
}

TEST_F(ClosedCircle, has_three_people_at_most) {
    person("Eva Smit", "bibob_officer", gelderland, 2);
    person("Finn Bos", "bibob_officer", gelderland, 2);
    try {
        person("Gijs Vos", "bibob_officer", gelderland, 2);
        ADD_FAILURE() << "a fourth was let in";
    } catch (const DatabaseError& error) {
        EXPECT_EQ(error.constraint, "personal_role_of_three_at_most");
    }
}

}  // namespace
}  // namespace bolwerk::db
