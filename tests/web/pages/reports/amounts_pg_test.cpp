// Every amount of the dashboard and of a report leads to what it adds up, and that adds up to it.
#include <gmock/gmock.h>

#include "tests/web/pages/subsidies/province.hpp"
#include "web/server/text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class AmountPages : public ProvincePages {
protected:
    AmountPages() { marjan = person("Marjan Kuipers", "steering_group_member", steering_group, 1); }

    /// The page where an address with a query leads to.
    Json follow(std::int64_t who, const std::string& href) {
        const auto mark = href.find('?');
        Fields query;
        std::string_view rest(href);
        rest.remove_prefix(mark + 1);
        while (!rest.empty()) {
            auto pair = take_until(rest, '&');
            const std::string name(take_until(pair, '='));
            query.add(name, form_decoded(pair).value());
        }
        const auto answer = get(who, href.substr(0, mark), query);
        EXPECT_EQ(answer.status, 200) << href;
        return Json::parse(answer.body);
    }
    /// How many amounts of these budgets are more than nothing; each is followed to its sum.
    int followed(std::int64_t who, const Json& budgets) {
        int some = 0;
        for (const auto& budget : budgets)
            for (const auto& amount : budget.at("amounts")) {
                const auto behind = follow(who, amount.at("href"));
                EXPECT_EQ(behind.at("total_cents"), amount.at("cents")) << amount;
                EXPECT_EQ(behind.at("total"), amount.at("amount")) << amount;
                std::int64_t rows = 0;
                for (const auto& one : behind.at("rows")) rows += one.at("cents").get<std::int64_t>();
                if (!behind.at("has_kept_back").get<bool>()) {
                    EXPECT_EQ(rows, amount.at("cents").get<std::int64_t>()) << amount;
                }
                some += amount.at("cents") != 0 ? 1 : 0;
            }
        return some;
    }
    void book(const std::string& kind, std::int64_t cents) {
        owner.run("set search_path = " + db::query_set_name() + ", public");
        owner.run(
            "update case_file set changed_at = now(), version = version + 1 where workflow = 'subsidy';"
            "insert into case_event select id, version, 'sign', null, null, now(), '{\"to\": \"assessing\"}', '', '' "
            "from case_file where workflow = 'subsidy'");
        owner.rows(
            "select book(f, jsonb_build_array(jsonb_build_object('kind', $1::text, 'cents', $2::bigint))) from "
            "case_file f "
            "where f.workflow = 'subsidy'",
            {kind, std::to_string(cents)});
    }
    std::string report() {
        const auto made = post(saskia, "/rapportages/nieuw",
                               {{"organisation", std::to_string(steering_group)},
                                {"reference_date", owner.value("select today()")},
                                {"title", "Voortgangsrapportage"},
                                {"once_key", "een-rapportage-over-geld"}});
        return "/rapportages/" + Json::parse(made.body).at("number").get<std::string>();
    }

    std::int64_t marjan = 0;
};

TEST_F(AmountPages, each_amount_of_the_dashboard_leads_to_the_cases_that_add_up_to_it) {
    reserve(3'800'000);
    const auto page = values(petra, "/dashboard");
    EXPECT_GE(followed(petra, page.at("budgets")), 3);
    const auto overview = follow(petra, page.at("amounts_href"));
    EXPECT_EQ(overview.at("rows").size(), page.at("budgets").size());
    for (const auto& total : overview.at("totals")) {
        std::int64_t sum = 0;
        for (const auto& row : overview.at("rows"))
            for (const auto& cell : row.at("cells"))
                if (cell.at("label") == total.at("label")) sum += cell.at("cents").get<std::int64_t>();
        EXPECT_EQ(total.at("cents"), sum);
    }
    owner.rows("insert into notification (person_id, kind, text) values ($1::bigint, 'step', 'Er is nieuws')",
               {std::to_string(petra)});
    const auto reserved = values(petra, "/dashboard/bedragen",
                                 {{"regeling", "gld_physical"}, {"tijdvak", "2026"}, {"bedrag", "gereserveerd"}});
    ASSERT_EQ(reserved.at("rows").size(), 1U);
    EXPECT_EQ(reserved.at("rows").at(0).at("href"), "/zaken/SUB-2026-0001");
    EXPECT_TRUE(reserved.at("has_ledger"));
    EXPECT_FALSE(reserved.at("has_kept_back")) << "a message that waits for the reader hides no case";
}

/// Awb 4:13: a decision takes its time from the day of receipt, not from the day on which somebody began a concept.
TEST_F(AmountPages, an_application_counts_from_the_day_on_which_it_was_handed_in) {
    reserve(3'800'000);
    owner.run("set search_path = " + db::query_set_name() + ", public");
    owner.run(
        "insert into case_event select id, 2, 'submit', null, null, now() - interval '3 days', "
        "'{\"from\": \"assessing\", \"to\": \"assessing\"}', '', '' from case_file where workflow = 'subsidy'");
    const auto received = [&] {
        return owner.value(
            "select c #>> '{f,received_on}' from jsonb_array_elements(cases_on(array['GM0200'], today())) c where c "
            "->> "
            "'w' = 'subsidy'");
    };
    EXPECT_EQ(received(), owner.value("select ((now() - interval '3 days') at time zone 'Europe/Amsterdam')::date"));
}

TEST_F(AmountPages, who_may_not_read_an_application_sees_its_sum_and_not_the_application) {
    reserve(3'800'000);
    for (const auto who : {saskia, marjan}) {
        EXPECT_GE(followed(who, values(who, "/dashboard").at("budgets")), 3);
        const auto answer = get(who, "/dashboard/bedragen",
                                {{"regeling", "gld_physical"}, {"tijdvak", "2026"}, {"bedrag", "gereserveerd"}});
        EXPECT_THAT(answer.body, Not(HasSubstr("SUB-2026-0001")));
        EXPECT_THAT(answer.body, Not(HasSubstr("Verlichting Proefterrein")));
        const auto behind = Json::parse(answer.body);
        EXPECT_THAT(behind.at("rows"), IsEmpty());
        EXPECT_EQ(behind.at("unread_amount"), "€\u00a038.000");
        EXPECT_FALSE(behind.at("has_ledger"));
    }
    for (const auto who : {els, koen, bram, mark, admin}) EXPECT_EQ(get(who, "/dashboard/bedragen").status, 404);
}

TEST_F(AmountPages, each_amount_of_a_report_leads_to_what_it_added_up_then_whatever_is_booked_later) {
    reserve(3'800'000);
    const auto path = report();
    const auto budgets = values(petra, path).at("budgets");
    EXPECT_GE(followed(petra, budgets), 3);
    book("commitment", 3'000'000);
    EXPECT_GE(followed(petra, budgets), 3);
    EXPECT_GE(followed(saskia, budgets), 3);
    EXPECT_EQ(values(petra, "/dashboard").at("budgets").size(), budgets.size());
    EXPECT_GE(followed(petra, values(petra, "/dashboard").at("budgets")), 3);
    const auto granted = [&](const std::string& where) {
        return values(petra, where, {{"regeling", "gld_physical"}, {"tijdvak", "2026"}, {"bedrag", "verleend"}})
            .at("total");
    };
    EXPECT_EQ(granted(path + "/bedragen"), "€\u00a00");
    EXPECT_EQ(granted("/dashboard/bedragen"), "€\u00a030.000");
    for (const auto who : {els, koen, bram, mark, admin}) EXPECT_EQ(get(who, path + "/bedragen").status, 404);
}

TEST_F(AmountPages, a_budget_that_the_figures_do_not_hold_is_not_there) {
    reserve(3'800'000);
    EXPECT_EQ(page_of(petra, "/dashboard/bedragen", {{"regeling", "gld_physical"}, {"tijdvak", "1999"}}).status, 404);
    EXPECT_EQ(page_of(petra, "/dashboard/bedragen", {{"regeling", "gld_physical"}}).status, 404);
    EXPECT_EQ(page_of(petra, "/dashboard/bedragen", {{"regeling", "gld_physical"}, {"tijdvak", "2026"}}).status, 200);
    EXPECT_EQ(page_of(petra, "/dashboard/bedragen").status, 200);
}

}  // namespace
}  // namespace bolwerk::web
