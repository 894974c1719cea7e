#include <gmock/gmock.h>

#include "engine/local_time.hpp"
#include "engine/money.hpp"
#include "tests/web/pages/subsidies/province.hpp"
#include "web/pages/schemes/scheme_parts.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr auto scheme = "/beheer/regelingen/gld_physical";
constexpr auto edit = "/beheer/regelingen/gld_physical/nieuwe-versie";
constexpr auto plafond = "/beheer/regelingen/gld_physical/plafond";

class SchemePages : public ProvincePages {
protected:
    /// The form as the newest version fills it in, from a day on, with one field changed.
    Fields typed_form(const std::string& from, const std::string& field = "", const std::string& value = "") {
        const auto version =
            Json::parse(owner.value("select json_build_object('version', version, 'from', from_day, 'name', name, "
                                    "'province', province, 'organ', organ,"
                                    " 'legal_basis', legal_basis, 'rules', rules) from scheme where id = "
                                    "'gld_physical' order by version desc limit 1"));
        auto raw = scheme_as_typed(flat_scheme(version));
        raw["from"] = {from};
        raw["published_on"] = {day(0)};
        raw["published_in"] = {"Provinciaal blad 2026, 12345"};
        if (!field.empty()) raw[field] = {value};
        Fields fields;
        for (const auto& [name, all] : raw) fields.add(name, all.front());
        return fields;
    }

    std::string day(int ahead) { return owner.value("select today() + $1::integer", {std::to_string(ahead)}); }
};

TEST_F(SchemePages, the_list_and_the_page_show_what_holds_and_what_is_ours) {
    const auto list = values(petra, "/beheer/regelingen");
    EXPECT_THAT(missing_keys(sample_of("schemes/list"), list), IsEmpty());
    EXPECT_EQ(list.at("schemes").size(), 3U);
    const auto page = values(petra, scheme);
    EXPECT_THAT(missing_keys(sample_of("schemes/show"), page), IsEmpty());
    EXPECT_THAT(page.at("facts").dump(), HasSubstr("13 weken (bedrag van Bolwerk, niet van de provincie)"));
    EXPECT_TRUE(page.at("may_edit"));
    EXPECT_FALSE(values(tom, scheme).at("may_edit"));
    EXPECT_EQ(get(els, scheme).status, 404);
}

TEST_F(SchemePages, a_new_version_is_shown_before_it_is_kept_and_leaves_the_old_one_as_it_was) {
    auto fields = typed_form(day(30), "maximum_cents", "600.000");
    const auto seen = Json::parse(post(petra, edit, fields).body);
    EXPECT_THAT(missing_keys(sample_of("schemes/edit.preview"), seen), IsEmpty());
    ASSERT_EQ(seen.at("changes").size(), 1U);
    EXPECT_EQ(seen.at("changes").front().at("label"), "Maximum");
    EXPECT_EQ(owner.value("select count(*) from scheme where id = 'gld_physical'"), "1");
    fields.add("gezien", seen.at("seal").get<std::string>());
    EXPECT_EQ(post(petra, edit, fields).status, 200);
    EXPECT_EQ(
        owner.value(
            "select string_agg(rules ->> 'maximum_cents', ' ' order by version) from scheme where id = 'gld_physical'"),
        "50000000 60000000");
    EXPECT_EQ(owner.value("select what from audit_entry"), "scheme_changed");
    EXPECT_EQ(values(petra, scheme).at("versions").size(), 2U);
}

/// A rule does not work before it was published, and not for what was handed in before.
TEST_F(SchemePages, a_new_version_names_the_applications_that_keep_the_rules_of_now) {
    const auto waits = applied(), concept_ = begun();
    auto fields = typed_form(day(0), "percentage", "40");
    const auto seen = Json::parse(post(petra, edit, fields).body);
    EXPECT_THAT(seen.at("facts").dump(), HasSubstr("Krijgen de nieuwe regels\",\"value\":\"geen"));
    EXPECT_THAT(seen.at("facts").dump(), HasSubstr("Houden de regels van nu\",\"value\":\"1 aanvraag"));
    ASSERT_EQ(seen.at("waiting").size(), 1U) << "a concept is not there yet for the province";
    EXPECT_EQ(seen.at("waiting").front().at("number"), waits);
    fields.add("gezien", seen.at("seal").get<std::string>());
    EXPECT_EQ(post(petra, edit, fields).status, 200);
    const auto judged_by = [&](const std::string& number) {
        owner.run("set search_path = " + db::query_set_name() + ", public");
        return owner.value("select (scheme_of(f)).version from case_file f where number = $1", {number});
    };
    EXPECT_EQ(judged_by(waits), "1");
    EXPECT_EQ(judged_by(concept_), "2");
    EXPECT_THAT(values(petra, scheme).at("versions").front().at("by").get<std::string>(),
                HasSubstr("Provinciaal blad 2026, 12345"));
}

TEST_F(SchemePages, no_version_works_before_it_was_published) {
    auto fields = typed_form(day(30));
    fields.set("published_on", day(1));
    EXPECT_THAT(post(petra, edit, fields).body, HasSubstr("Leg een regeling vast als zij is bekendgemaakt"));
    EXPECT_THROW(owner.run("insert into scheme (id, version, from_day, name, province, organ, legal_basis, rules, "
                           "published_on, published_in) select id, 9, today(), name, province, organ, legal_basis, "
                           "rules, today() + 1, 'Provinciaal blad' from scheme where id = 'gld_physical'"),
                 std::exception);
}

TEST_F(SchemePages, a_new_scheme_is_made_opened_by_a_ceiling_and_applied_for) {
    constexpr auto fresh_one = "/beheer/nieuwe-regeling";
    EXPECT_EQ(get(tom, fresh_one).status, 404);
    EXPECT_EQ(post(tom, fresh_one, typed_form(day(0))).status, 404);
    EXPECT_TRUE(values(petra, "/beheer/regelingen").at("may_add"));
    EXPECT_FALSE(values(tom, "/beheer/regelingen").at("may_add"));
    auto fields = typed_form(day(0), "name", "Weerbare bedrijventerreinen 2027");
    const auto seen = Json::parse(post(petra, fresh_one, fields).body);
    EXPECT_TRUE(seen.at("facts").empty());
    EXPECT_GT(seen.at("changes").size(), 20U) << "every rule is new";
    fields.add("gezien", seen.at("seal").get<std::string>());
    EXPECT_EQ(post(petra, fresh_one, fields).status, 200);
    EXPECT_EQ(
        owner.value("select province || ' ' || version from scheme where id = 'weerbare_bedrijventerreinen_2027'"),
        "Gelderland 1");
    EXPECT_THAT(post(petra, fresh_one, fields).body, HasSubstr("Er is al een regeling met deze naam"));
    owner.run("set search_path = " + db::query_set_name() + ", public");
    owner.value("select publish_ceiling('weerbare_bedrijventerreinen_2027', '2026', 50000000, '2025-12-16', 'Proef')");
    const auto number = applied(38'000, "weerbare_bedrijventerreinen_2027");
    EXPECT_EQ(state_of(number), "submitted");
}

TEST_F(SchemePages, what_was_not_seen_is_not_kept) {
    auto fields = typed_form(day(30), "maximum_cents", "600.000");
    const auto seal = Json::parse(post(petra, edit, fields).body).at("seal").get<std::string>();
    auto other = typed_form(day(30), "maximum_cents", "700.000");
    other.add("gezien", seal);
    EXPECT_TRUE(Json::parse(post(petra, edit, other).body).at("has_preview"));
    EXPECT_EQ(owner.value("select count(*) from scheme where id = 'gld_physical'"), "1");
}

TEST_F(SchemePages, what_cannot_be_is_refused_at_its_field) {
    EXPECT_THAT(post(petra, edit, typed_form(day(30), "percentage", "101")).body,
                HasSubstr("Vul een getal in van 1 tot en met 100."));
    EXPECT_THAT(post(petra, edit, typed_form(day(30), "minimum_cents", "500.001")).body,
                HasSubstr("Het minimum is hoger dan het maximum."));
    EXPECT_THAT(post(petra, edit, typed_form(day(30), "open_until", "2020-01-01")).body,
                HasSubstr("De laatste dag ligt voor de eerste dag."));
    EXPECT_THAT(post(petra, edit, typed_form(day(30), "title_4_2", "declared")).body,
                HasSubstr("Dit kan alleen bij een regeling voor alleen overheden (Awb 4:21 lid 3)."));
    EXPECT_EQ(post(petra, edit, typed_form(day(30), "title_4_2", "no")).status, 422)
        << "every step and letter rests on title 4.2, so no scheme can be without it";
    EXPECT_THAT(page_of(petra, edit).body,
                HasSubstr("dan kan zij hier niet: elke stap en elke brief rust op deze titel"));
    EXPECT_THAT(post(petra, edit, typed_form(day(30), "applicants", "gemeente")).body,
                HasSubstr("geldt titel 4.2 niet vanzelf (Awb 4:21 lid 3)."));
    EXPECT_THAT(post(petra, edit, typed_form(day(30), "applicants", "gemeente\nmarsman")).body,
                HasSubstr("Dit soort aanvrager is er niet: marsman."));
    EXPECT_THAT(post(petra, edit, typed_form(day(-1), "percentage", "40")).body,
                HasSubstr("Een wijziging van een regeling begint vandaag of later."))
        << "before there is a preview";
    EXPECT_EQ(post(tom, edit, typed_form(day(30))).status, 404);
    EXPECT_EQ(get(els, edit).status, 404);
}

TEST_F(SchemePages, a_list_with_parts_is_read_line_by_line_and_kept_under_the_same_ids) {
    auto fields = typed_form(day(30), "criteria", "Effect; 60; 4\nDraagvlak op het terrein; 40; 3");
    const auto seal = Json::parse(post(petra, edit, fields).body).at("seal").get<std::string>();
    fields.add("gezien", seal);
    EXPECT_EQ(post(petra, edit, fields).status, 200);
    EXPECT_EQ(owner.value("select rules #>> '{criteria,1,id}' || ' ' || (rules #>> '{criteria,1,weight}') from scheme"
                          " where id = 'gld_physical' order by version desc limit 1"),
              "draagvlak_op_het_terrein 40");
    EXPECT_EQ(
        owner.value("select (select rules -> 'refusal_grounds' from scheme where id = 'gld_physical' and version = 1)"
                    " = (select rules -> 'refusal_grounds' from scheme where id = 'gld_physical' and version = 2)"),
        "t");
}

TEST_F(SchemePages, a_line_that_lacks_a_part_and_a_tender_without_criteria_are_refused) {
    EXPECT_THAT(post(petra, edit, typed_form(day(30), "criteria", "Effect; veel; 4")).body,
                HasSubstr("Deze regel klopt niet: Effect; veel; 4."));
    EXPECT_THAT(post(petra, edit, typed_form(day(30), "criteria", "Effect")).body, HasSubstr("Deze regel klopt niet"));
    EXPECT_THAT(post(petra, edit, typed_form(day(30), "allocation", "tender")).body,
                HasSubstr("Een tender heeft ten minste één criterium."));
}

/// Awb 4:27.
TEST_F(SchemePages, a_ceiling_shows_what_it_changes_before_it_is_published) {
    const auto number = applied(100'000);
    EXPECT_EQ(step(tom, number, "check", {{"completeness", "complete"}, {"complete_on", day(0)}}).status, 200);
    const auto seen = [&](const std::string& amount, const std::string& on) {
        const Fields lower{
            {"tijdvak", "2026"}, {"bedrag", amount}, {"bekendgemaakt", on}, {"bron", "Provinciaal blad"}};
        const auto page = Json::parse(post(petra, plafond, lower).body);
        EXPECT_THAT(missing_keys(sample_of("schemes/show.preview"), page), IsEmpty());
        return page.at("preview");
    };
    const auto today = seen("50.000", day(0)), before = seen("50.000", day(-1)), higher = seen("6.000.000", day(0));
    EXPECT_THAT(today.at("facts").dump(),
                HasSubstr(engine::euros(engine::euro(5'750'000)) + " → " + engine::euros(engine::euro(50'000))));
    EXPECT_THAT(today.at("facts").dump(), HasSubstr("Houden het hogere plafond\",\"value\":\"1 aanvraag"));
    EXPECT_TRUE(today.at("outside").empty()) << "it was handed in on the day of the lowering (Awb 4:27 lid 2)";
    ASSERT_EQ(before.at("outside").size(), 1U);
    EXPECT_EQ(before.at("outside").front().at("number"), number);
    EXPECT_THAT(higher.at("counts_for").get<std::string>(), HasSubstr("geldt meteen"));
    EXPECT_EQ(owner.value("select ceiling_cents from budget where scheme_id = 'gld_physical' and period = '2026'"),
              "575000000")
        << "nothing is written";
}

TEST_F(SchemePages, a_ceiling_adds_up_what_every_application_asks_that_waits) {
    applied(100'000);
    const auto page =
        post(petra, plafond,
             {{"tijdvak", "2026"}, {"bedrag", "50.000"}, {"bekendgemaakt", day(0)}, {"bron", "Provinciaal blad"}});
    EXPECT_THAT(Json::parse(page.body).at("preview").at("facts").dump(),
                HasSubstr("1 aanvraag, samen " + engine::euros(engine::euro(100'000))))
        << "nothing is reserved for it before it is complete";
}

TEST_F(SchemePages, a_ceiling_of_an_earlier_day_than_the_last_one_is_refused_before_and_after_its_preview) {
    const Fields earlier{
        {"tijdvak", "2026"}, {"bedrag", "20.000"}, {"bekendgemaakt", "2025-01-02"}, {"bron", "Provinciaal blad"}};
    EXPECT_THAT(post(petra, plafond, earlier).body,
                HasSubstr("Er ligt al een plafond vast dat later is bekendgemaakt."));
    EXPECT_THROW(owner.run("set search_path = " + db::query_set_name() +
                           ", public; select refuse_ceiling_out_of_order('gld_physical', '2026', '2025-01-02')"),
                 std::exception);
    EXPECT_EQ(owner.value("select ceiling_cents from budget where scheme_id = 'gld_physical' and period = '2026'"),
              "575000000");
}

TEST_F(SchemePages, a_ceiling_is_published_and_booked) {
    Fields ceiling{
        {"tijdvak", "2028"}, {"bedrag", "1.000.000"}, {"bekendgemaakt", "2026-11-02"}, {"bron", "Provinciaal blad"}};
    EXPECT_EQ(post(tom, std::string(scheme) + "/plafond", ceiling).status, 404);
    const auto seal = Json::parse(post(ria, plafond, ceiling).body).at("preview").at("seal").get<std::string>();
    EXPECT_EQ(owner.value("select count(*) from budget where scheme_id = 'gld_physical' and period = '2028'"), "0");
    ceiling.add("gezien", seal);
    EXPECT_EQ(post(ria, std::string(scheme) + "/plafond", ceiling).status, 200);
    EXPECT_EQ(owner.value("select free_cents from budget where scheme_id = 'gld_physical' and period = '2028'"),
              "100000000");
    EXPECT_THAT(post(ria, std::string(scheme) + "/plafond",
                     {{"tijdvak", "volgend"}, {"bedrag", "1"}, {"bekendgemaakt", "2026-11-02"}, {"bron", "x"}})
                    .body,
                HasSubstr("Schrijf een tijdvak als 2027 of 2027-1."));
    EXPECT_THAT(post(ria, std::string(scheme) + "/plafond",
                     {{"tijdvak", "2028"}, {"bedrag", "1"}, {"bekendgemaakt", day(1)}, {"bron", "x"}})
                    .body,
                HasSubstr("Leg een plafond vast als het is bekendgemaakt"))
        << "it would work before anybody can know it";
}

}  // namespace
}  // namespace bolwerk::web
