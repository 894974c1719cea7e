#include <gmock/gmock.h>

#include "tests/web/pages/subsidies/province.hpp"
#include "web/documents/letter_maker.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string logo =
    "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9v9z\"/></svg>";

class HouseStyles : public ProvincePages {
protected:
    HouseStyles() {
        site().letters = std::make_shared<LetterMaker>(
            pool, site().definitions,
            LetterShelf(std::filesystem::path(BOLWERK_SOURCE_DIR) / "templates" / "letters", site().definitions),
            std::make_shared<Renderer>(BOLWERK_SOURCE_DIR), [this] { return site().calendar.now(); });
        here = "/beheer/huisstijl/" + std::to_string(gelderland);
    }

    Fields filled_in(const std::string& seen = "") const {
        Fields form;
        for (const auto& [name, value] : std::initializer_list<std::pair<std::string, std::string>>{
                 {"orgaan", "Gedeputeerde Staten van Gelderland"},
                 {"afzender", "Postbus 9090\r\n\r\n  6800 GX Arnhem "},
                 {"contact", "026 359 99 99"},
                 {"bezwaaradres", "Postbus 9090\n6800 GX Arnhem"},
                 {"rechtbank", "Rechtbank Gelderland"},
                 {"kleur", "#0E3A4A"},
                 {"gezien", seen}})
            form.add(name, value);
        return form;
    }
    Upload picture(const std::string& bytes) const {
        return {.field = "logo", .file_name = "logo.svg", .content_type = "image/svg+xml", .bytes = bytes};
    }
    std::string seen() {
        return owner.value("select changed_at::text from house_style where organisation_id = $1",
                           {std::to_string(gelderland)});
    }

    std::string here;
};

TEST_F(HouseStyles, an_administrator_sets_what_stands_on_the_letters_of_an_organisation) {
    EXPECT_THAT(missing_keys(sample_of("documents/house_styles"), values(ria, "/beheer/huisstijl")), IsEmpty());
    EXPECT_THAT(missing_keys(sample_of("documents/house_style"), values(ria, here)), IsEmpty());
    EXPECT_EQ(post_with_file(ria, here, filled_in(), picture(logo), true).status, 200);
    EXPECT_EQ(owner.value("select organ || '; ' || array_to_string(sender, ', ') || '; ' || colour || '; ' || "
                          "logo_type from house_style"),
              "Gedeputeerde Staten van Gelderland; Postbus 9090, 6800 GX Arnhem; #0e3a4a; image/svg+xml");
    EXPECT_EQ(owner.value("select p.name || ' ' || a.what || ' ' || a.subject from audit_entry a join person p on p.id "
                          "= a.person_id"),
              "Ria Verhagen house_style_changed Provincie Gelderland");
    const auto example = get(ria, here + "/voorbeeld");
    EXPECT_THAT(example.body, HasSubstr("Gedeputeerde Staten van Gelderland"));
    EXPECT_THAT(example.body, HasSubstr("src=\"data:image/svg+xml;base64,"));
    EXPECT_THAT(std::string(example.headers["Content-Security-Policy"]), HasSubstr("sandbox"));
}

/// Awb 4:89: where whoever pays back pays to; a change of it is noted.
TEST_F(HouseStyles, an_account_to_pay_to_is_an_iban_and_its_change_is_noted) {
    auto wrong = filled_in();
    wrong.add("rekening", "NL91 ABNA 0417 1643 01");
    const auto refused = post(ria, here, wrong);
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("geen IBAN"));
    auto right = filled_in();
    right.add("rekening", "nl91 abna 0417 1643 00");
    EXPECT_EQ(post(ria, here, right).status, 200);
    EXPECT_EQ(owner.value("select account_asked from house_style"), "NL91ABNA0417164300");
    EXPECT_EQ(owner.value("select after ->> 'account_asked' from audit_entry"), "NL91ABNA0417164300");
}

TEST_F(HouseStyles, an_account_is_changed_by_two_administrators_of_the_organisation_itself) {
    const auto settle = [&](std::int64_t who, const std::string& outcome) {
        return post(who, here + "/rekening", {{"rekening", "NL91ABNA0417164300"}, {"uitkomst", outcome}});
    };
    const auto account = [&] { return owner.value("select account from house_style"); };
    const auto other = organisation("province", "Provincie Flevoland", {});
    const auto wietske = person("Wietske Dam", "functional_admin", other, -1);
    const auto bas = person("Bas Vink", "functional_admin", gelderland, -1);
    auto form = filled_in();
    form.add("rekening", "NL91 ABNA 0417 1643 00");
    EXPECT_EQ(post(wietske, here, form).status, 404) << "another organisation is not hers to show";
    EXPECT_EQ(get(wietske, here).status, 404);
    EXPECT_THAT(values(wietske, "/beheer/huisstijl").dump(), Not(HasSubstr("Gelderland")));
    owner.rows("update organisation set administers = 'all' where id = $1", {std::to_string(other)});
    const auto refused = post(wietske, here, form);
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("Alleen een beheerder van deze organisatie zelf"));
    ASSERT_EQ(post(ria, here, form).status, 200);
    EXPECT_EQ(account(), "") << "it waits for another administrator";
    EXPECT_THAT(settle(ria, "bevestig").body, HasSubstr("Een andere beheerder dan wie de nieuwe rekening vroeg"));
    EXPECT_EQ(settle(wietske, "bevestig").status, 422);
    EXPECT_EQ(account(), "");
    EXPECT_TRUE(values(bas, here).at("asked").at(0).at("can_settle"));
    EXPECT_FALSE(values(ria, here).at("asked").at(0).at("can_settle"));
    EXPECT_EQ(settle(bas, "bevestig").status, 200);
    EXPECT_EQ(account(), "NL91ABNA0417164300");
    EXPECT_EQ(owner.value("select what from audit_entry order by id desc limit 1"), "house_account_confirmed");
}

TEST_F(HouseStyles, how_long_a_letter_waits_can_be_changed_later_too) {
    EXPECT_EQ(post(ria, here, filled_in()).status, 200);
    auto later = filled_in(seen());
    later.add("wachttijd", "25");
    EXPECT_EQ(post(ria, here, later).status, 200);
    EXPECT_EQ(owner.value("select letters_wait_minutes from house_style"), "25");
}

/// [A]: the law does not say it in so many words, so each organisation says it.
TEST_F(HouseStyles, from_which_day_a_term_counts_after_a_bounce_is_for_each_organisation_to_say) {
    EXPECT_EQ(post(ria, here, filled_in()).status, 200);
    EXPECT_EQ(owner.value("select paper_term from house_style"), "post");
    auto later = filled_in(seen());
    later.add("termijn_post", "portaal");
    EXPECT_EQ(post(ria, here, later).status, 200);
    EXPECT_EQ(owner.value("select paper_term from house_style"), "portaal");
    EXPECT_THAT(page_of(ria, here).body, HasSubstr("<option value=\"portaal\" selected>"));
}

TEST_F(HouseStyles, a_logo_stays_until_it_is_replaced_or_taken_away) {
    EXPECT_EQ(post_with_file(ria, here, filled_in(), picture(logo), true).status, 200);
    EXPECT_EQ(post_with_file(ria, here, filled_in(seen()), picture(""), true).status, 200);
    EXPECT_EQ(owner.value("select encode(logo, 'escape') from house_style"), logo);
    auto without = filled_in(seen());
    without.add("geen_logo", "ja");
    EXPECT_EQ(post(ria, here, without).status, 200);
    EXPECT_EQ(owner.value("select count(logo) from house_style"), "0");
}

TEST_F(HouseStyles, what_is_wrong_is_told_by_field_and_nothing_is_kept) {
    auto form = filled_in();
    form.add("rechtbank", "");
    const auto script = post_with_file(
        ria, here, form, picture("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
        true);
    EXPECT_EQ(script.status, 422);
    EXPECT_THAT(script.body, HasSubstr("meer dan een tekening"));
    Fields colourless;
    for (const auto& [name, value] : filled_in()) colourless.add(name, name == "kleur" ? "blauw!!" : value);
    EXPECT_THAT(post(ria, here, colourless).body, HasSubstr("kleur"));
    EXPECT_EQ(owner.value("select count(*) from house_style"), "0");
}

TEST_F(HouseStyles, two_administrators_do_not_overwrite_each_other) {
    EXPECT_EQ(post(ria, here, filled_in()).status, 200);
    const auto late = post(ria, here, filled_in());
    EXPECT_EQ(late.status, 422);
    EXPECT_THAT(late.body, HasSubstr("Iemand anders heeft deze huisstijl net veranderd"));
    EXPECT_EQ(post(ria, here, filled_in(seen())).status, 200);
}

TEST_F(HouseStyles, nobody_else_has_these_pages) {
    EXPECT_EQ(get(tom, "/beheer/huisstijl").status, 404);
    EXPECT_EQ(get(tom, here).status, 404);
    EXPECT_EQ(get(els, here + "/voorbeeld").status, 404);
    EXPECT_EQ(post(tom, here, filled_in()).status, 404);
    EXPECT_EQ(get(ria, "/beheer/huisstijl/999999").status, 404);
}

/// What stands on the letters of an organisation is of nobody elsewhere, in the database either.
TEST_F(HouseStyles, are_kept_by_who_administers_the_organisation_and_by_no_other_administrator) {
    const auto other = organisation("province", "Provincie Flevoland", {"GM0995"});
    const auto wietske = person("Wietske Dam", "functional_admin", other, -1);
    ASSERT_EQ(post(ria, here, filled_in()).status, 200);
    EXPECT_EQ(get(wietske, here).status, 404);
    EXPECT_EQ(get(wietske, here + "/voorbeeld").status, 404);
    EXPECT_EQ(post(wietske, here, filled_in(seen())).status, 404);
    EXPECT_THAT(values(wietske, "/beheer/huisstijl").dump(), Not(HasSubstr("Gelderland")));
    EXPECT_THAT(values(ria, "/beheer/huisstijl").dump(), Not(HasSubstr("Flevoland")));
    const std::string changes =
        "with done as (update house_style set objection_address = '{Elders 1}' returning 1) select count(*) from done";
    EXPECT_EQ(seen_by(wietske, changes), "0");
    EXPECT_EQ(seen_by(ria, changes), "1");
}

/// Most municipalities set nothing: their letters name who decides there and where, once, and carry no mark of another.
TEST_F(HouseStyles, a_municipality_without_one_writes_in_the_name_of_its_executive) {
    owner.run(
        "update organisation set address = '{College van burgemeester en wethouders,Marktplein 1,7311 LG Apeldoorn}' "
        "where name = 'Gemeente Apeldoorn'");
    post_with_file(ria, here, filled_in(), picture(logo), true);
    const auto example = get(ria, "/beheer/huisstijl/" + std::to_string(apeldoorn) + "/voorbeeld");
    ASSERT_EQ(example.status, 200);
    EXPECT_THAT(example.body,
                HasSubstr("Burgemeester en wethouders van Apeldoorn<br>Marktplein 1<br>7311 LG Apeldoorn"));
    EXPECT_THAT(example.body, Not(HasSubstr("College van")));
    EXPECT_THAT(example.body, Not(HasSubstr("<img")));
    EXPECT_THAT(example.body, HasSubstr("<span class=\"naam\">Gemeente Apeldoorn</span>"));
}

}  // namespace
}  // namespace bolwerk::web
