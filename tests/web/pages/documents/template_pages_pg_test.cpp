#include <gmock/gmock.h>

#include "tests/web/pages/documents/template_editor.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST_F(TemplatePages, the_list_and_the_editor_show_every_letter_its_fields_and_its_versions) {
    EXPECT_THAT(missing_keys(sample_of("documents/templates"), values(ria, "/beheer/sjablonen")), IsEmpty());
    const auto page = values(ria, editor);
    EXPECT_THAT(missing_keys(sample_of("documents/template"), page), IsEmpty());
    EXPECT_FALSE(page.at("has_faults"));
    EXPECT_THAT(page.at("letter_fields").dump(), HasSubstr("Grond voor afwijzing"));
    EXPECT_EQ(get(tom, "/beheer/sjablonen").status, 404);
    EXPECT_EQ(get(els, editor).status, 404);
}

TEST_F(TemplatePages, a_misspelt_field_is_told_with_its_line_and_cannot_be_put_in_use) {
    const auto text = misspelt(body());
    EXPECT_EQ(send(ria, text, "bewaar").status, 200);
    EXPECT_THAT(values(ria, editor).at("faults").dump(), HasSubstr("Bedoelt u {{refusal_ground}}?"));
    const auto refused = send(ria, text, "gebruik");
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("Regel 6: Het veld {{refusal_grond}} bestaat niet."));
    EXPECT_EQ(versions(), "1 in_use, 2 draft");
}

TEST_F(TemplatePages, the_mended_text_is_put_in_use_and_the_one_before_stays_as_it_was) {
    const auto before = body();
    send(ria, misspelt(before), "bewaar");
    auto text = before;
    text.replace(text.find("Wij wijzen uw aanvraag af."), 26, "Helaas: wij wijzen uw aanvraag af.");
    EXPECT_EQ(use(text).status, 200);
    EXPECT_EQ(versions(), "1 withdrawn, 2 in_use");
    EXPECT_THAT(body(), HasSubstr("Helaas"));
    EXPECT_EQ(owner.value("select string_agg(what || ' ' || subject, ', ' order by id) from audit_entry"),
              "letter_template_asked Uw aanvraag is afgewezen, letter_template_used Uw aanvraag is afgewezen");
    EXPECT_THROW(owner.run("update letter_template set body = 'anders' where version = 2 and document = 'weigering'"),
                 db::DatabaseError);
}

TEST_F(TemplatePages, what_the_law_wants_cannot_be_taken_out) {
    auto text = body();
    text.replace(text.find("{{>letter-objection}}"), 21, "");
    EXPECT_THAT(send(ria, text, "gebruik").body, HasSubstr("Deze brief moet {{objection_last_day}} noemen"));
}

TEST_F(TemplatePages, a_letter_cannot_lose_its_signature_nor_say_in_secret_what_it_must_say) {
    auto text = body();
    text.replace(text.find("{{>letter-signature}}"), 21, "");
    const auto refused = send(ria, text, "gebruik");
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("Deze brief moet {{signer_name}} noemen"));
    auto secret = body();
    secret.replace(secret.find("{{motivation}}"), 14, "{{^organ}}{{motivation}}{{/organ}}");
    EXPECT_THAT(send(ria, secret, "gebruik").body, HasSubstr("{{motivation}} alleen waar niemand het leest"));
    EXPECT_EQ(versions(), "1 in_use, 2 draft");
}

TEST_F(TemplatePages, two_tabs_do_not_overwrite_each_other) {
    const std::string seen = values(ria, editor).at("seen");
    const auto save = [&](const std::string& text) {
        return post(ria, editor,
                    {{"onderwerp", "Uw aanvraag is afgewezen"}, {"tekst", text}, {"doe", "bewaar"}, {"gezien", seen}});
    };
    EXPECT_EQ(save(body() + "<p>Tab een</p>").status, 200);
    const auto second = save(body() + "<p>Tab twee</p>");
    EXPECT_EQ(second.status, 422);
    EXPECT_THAT(second.body, HasSubstr("net veranderd"));
    EXPECT_THAT(owner.value("select body from letter_template where document = 'weigering' and status = 'draft'"),
                HasSubstr("Tab een"));
}

TEST_F(TemplatePages, an_earlier_text_can_be_read_and_put_back) {
    const auto before = body();
    auto text = before;
    text.replace(text.find("Wij wijzen uw aanvraag af."), 26, "Helaas: wij wijzen uw aanvraag af.");
    use(text);
    const auto old = values(ria, editor, {{"versie", "1"}});
    EXPECT_EQ(old.at("old_version"), "1");
    EXPECT_THAT(old.at("fields").dump(), Not(HasSubstr("Helaas")));
    EXPECT_THAT(old.at("versions").dump(), HasSubstr("?versie=1"));
    EXPECT_EQ(use(before).status, 200);
    EXPECT_THAT(body(), Not(HasSubstr("Helaas")));
    EXPECT_EQ(versions(), "1 withdrawn, 2 withdrawn, 3 in_use");
}

TEST_F(TemplatePages, an_organisation_has_a_text_of_its_own_beside_the_one_for_all) {
    const auto whose = std::to_string(gelderland);
    const auto before = values(ria, editor, {{"organisatie", whose}});
    EXPECT_EQ(before.at("owner_text"), "Provincie Gelderland");
    EXPECT_TRUE(before.at("is_borrowed"));
    EXPECT_FALSE(before.at("may_withdraw"));
    const auto wrong = send(ria, misspelt(body()), "gebruik", whose);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.body, HasSubstr("Regel 6: Het veld {{refusal_grond}} bestaat niet."));
    auto text = body();
    text.replace(text.find("Wij wijzen uw aanvraag af."), 26, "Gelderland wijst uw aanvraag af.");
    EXPECT_EQ(send(ria, text, "gebruik", whose).status, 200);
    EXPECT_EQ(own_versions(), "1 in_use");
    EXPECT_EQ(
        owner.value("select count(*) from letter_template where document = 'weigering' and organisation_id is null"
                    " and status = 'in_use' and body like '%Gelderland wijst%'"),
        "0")
        << "the text for all stays as it was";
    EXPECT_THAT(values(ria, "/beheer/sjablonen").at("templates").dump(), HasSubstr("Provincie Gelderland"));
    EXPECT_EQ(send(ria, text, "intrekken", whose).status, 200);
    EXPECT_EQ(own_versions(), "1 withdrawn");
    EXPECT_EQ(get(ria, editor, {{"organisatie", "999999"}}).status, 404);
    EXPECT_EQ(get(tom, editor, {{"organisatie", whose}}).status, 404);
    const auto of_apeldoorn = values(admin, editor);
    EXPECT_THAT(of_apeldoorn.at("organisations").dump(), Not(HasSubstr("Provincie Gelderland")));
    EXPECT_EQ(get(admin, editor, {{"organisatie", whose}}).status, 404) << "an administrator of Apeldoorn";
    EXPECT_EQ(send(admin, text, "gebruik", whose).status, 404);
    EXPECT_EQ(own_versions(), "1 withdrawn");
}

TEST_F(TemplatePages, the_text_of_an_organisation_is_of_who_administers_it_and_of_no_other_administrator) {
    const auto whose = std::to_string(gelderland);
    const auto wietske =
        person("Wietske Dam", "functional_admin", organisation("province", "Provincie Flevoland", {"GM0995"}), -1);
    ASSERT_EQ(send(ria, body(), "gebruik", whose).status, 200);
    EXPECT_EQ(get(wietske, editor, {{"organisatie", whose}}).status, 404);
    for (const auto* what : {"bewaar", "gebruik", "intrekken"})
        EXPECT_EQ(send(wietske, body(), what, whose).status, 404) << what;
    EXPECT_EQ(own_versions(), "1 in_use");
    EXPECT_THAT(values(wietske, editor).at("organisations").dump(), Not(HasSubstr("Gelderland")));
    EXPECT_THAT(values(wietske, "/beheer/sjablonen").at("templates").dump(), Not(HasSubstr("Gelderland")));
    const std::string changes =
        "with done as (update letter_template set status = status where organisation_id is not null returning 1)"
        " select count(*) from done";
    EXPECT_EQ(seen_by(wietske, changes), "0");
    EXPECT_EQ(seen_by(ria, changes), "1");
}

TEST_F(TemplatePages, the_text_for_all_waits_for_another_administrator_whom_a_message_tells) {
    auto text = body();
    text.replace(text.find("Wij wijzen uw aanvraag af."), 26, "Helaas: wij wijzen uw aanvraag af.");
    EXPECT_EQ(send(ria, text, "gebruik").status, 200);
    EXPECT_EQ(versions(), "1 in_use, 2 draft") << "what one administrator wants is in use nowhere";
    EXPECT_THAT(told(wim), HasSubstr("Ria Verhagen vraagt u de brief ‘Uw aanvraag is afgewezen’ in gebruik te nemen"));
    EXPECT_EQ(settle(ria, "bevestig").status, 422);
    EXPECT_EQ(versions(), "1 in_use, 2 draft");
    EXPECT_EQ(send(ria, text, "gebruik").status, 200);
    EXPECT_EQ(owner.value("select string_agg(kind, ' ') from notification where text like '%in gebruik te nemen%' and "
                          "person_id = $1",
                          {std::to_string(wim)}),
              "step")
        << "told once, and not as something about an account";
    EXPECT_EQ(settle(wim, "wijs_af").status, 200);
    EXPECT_THAT(told(ria), HasSubstr("Wim Zwart nam niet in gebruik: ‘Uw aanvraag is afgewezen’"));
    EXPECT_EQ(settle(wim, "bevestig").status, 422) << "nothing waits any more";
    EXPECT_EQ(post(tom, editor, {{"doe", "bevestig"}, {"gezien", "niets"}}).status, 404);
    EXPECT_EQ(use(text).status, 200);
    EXPECT_THAT(told(ria), HasSubstr("Wim Zwart nam voor alle organisaties in gebruik"));
}

TEST_F(TemplatePages, another_text_than_was_asked_for_is_not_confirmed) {
    send(ria, body() + "<p>Een</p>", "gebruik");
    const std::string seen = values(wim, editor).at("asked")[0].at("draft_seen");
    send(ria, body() + "<p>Twee</p>", "bewaar");
    EXPECT_THAT(values(wim, editor).at("asked"), IsEmpty());
    EXPECT_EQ(post(wim, editor, {{"doe", "bevestig"}, {"gezien", seen}}).status, 422);
    EXPECT_EQ(versions(), "1 in_use, 2 draft");
}

TEST_F(TemplatePages, what_is_typed_is_shown_or_said_to_be_wrong_and_kept_nowhere) {
    const auto typed = [&](const std::string& text, bool as_program, Fields query = {}) {
        Fields form{{"csrf", "x"}, {"onderwerp", "Uw aanvraag is afgewezen"}, {"tekst", text}};
        Request request{.id = "proef", .method = "POST", .path = std::string(editor) + "/voorbeeld"};
        request.target = request.path;
        request.query = std::move(query);
        request.form = form;
        request.cookies.add("bolwerk", "session of " + std::to_string(ria));
        if (as_program) request.headers.add("Accept", "application/json");
        return Application(site())(request);
    };
    auto text = body();
    text.replace(text.find("Wij wijzen uw aanvraag af."), 26, "Helaas: wij wijzen uw aanvraag af.");
    const auto shown = typed(text, false);
    EXPECT_THAT(shown.body, HasSubstr("Helaas"));
    EXPECT_THAT(std::string(shown.headers["Content-Security-Policy"]), HasSubstr("sandbox"));
    EXPECT_THAT(Json::parse(typed(text, true).body).at("faults"), IsEmpty());
    EXPECT_THAT(typed(misspelt(text), true).body, HasSubstr("Regel 6: Het veld {{refusal_grond}} bestaat niet."));
    EXPECT_THAT(typed(misspelt(text), false).body, HasSubstr("Regel 6: Het veld {{refusal_grond}} bestaat niet."));
    EXPECT_EQ(typed(text, false, {{"zaak", "SUB-2026-0001"}}).status, 404);
    EXPECT_EQ(versions(), "1 in_use");
}

TEST_F(TemplatePages, who_prepares_such_letters_tries_a_draft_on_a_case_and_changes_nothing) {
    constexpr auto tried = "/sjablonen/subsidy/weigering";
    EXPECT_EQ(get(tom, tried).status, 404) << "without a case of this kind there is nothing to try";
    hold(els, "applicant", apeldoorn, 1);
    const auto number = applied();
    auto text = body();
    text.replace(text.find("Wij wijzen uw aanvraag af."), 26, "Helaas: wij wijzen uw aanvraag af.");
    send(ria, text, "bewaar");
    const auto page = values(tom, tried, {{"zaak", number}});
    EXPECT_THAT(missing_keys(sample_of("documents/try_letter"), page), IsEmpty());
    EXPECT_TRUE(page.at("is_draft"));
    EXPECT_EQ(page.at("preview_href"), std::string(tried) + "/voorbeeld?zaak=" + number);
    const auto letter = page_of(tom, std::string(tried) + "/voorbeeld", {{"zaak", number}});
    EXPECT_THAT(letter.body, HasSubstr("Helaas"));
    EXPECT_THAT(letter.body, HasSubstr("Verlichting Proefterrein"));
    for (const auto who : {els, koen}) {
        EXPECT_EQ(get(who, tried).status, 404) << "an applicant reads the case and prepares no letters";
        EXPECT_EQ(get(who, std::string(tried) + "/voorbeeld", {{"zaak", number}}).status, 404);
    }
    EXPECT_EQ(get(tom, std::string(editor) + "/voorbeeld", {{"zaak", number}}).status, 404);
    EXPECT_EQ(get(ria, std::string(tried) + "/voorbeeld", {{"zaak", number}}).status, 404) << "no right to read it";
}

TEST_F(TemplatePages, nobody_but_an_administrator_saves) {
    EXPECT_EQ(send(tom, body(), "gebruik").status, 404);
    EXPECT_EQ(versions(), "1 in_use");
}

TEST_F(TemplatePages, a_draft_that_a_colleague_changed_meanwhile_is_not_put_in_use_unseen) {
    send(ria, body(), "bewaar");
    Json used = pool.ask_json("letter_template/put_in_use", {{"workflow", "subsidy"},
                                                             {"document", "weigering"},
                                                             {"organisation", std::nullopt},
                                                             {"title", "Uw aanvraag is afgewezen"},
                                                             {"body", "iets anders"},
                                                             {"session", session(ria)}});
    EXPECT_TRUE(used.is_null());
    EXPECT_EQ(versions(), "1 in_use, 2 draft");
}

TEST_F(TemplatePages, the_preview_is_a_letter_that_can_do_nothing) {
    const auto preview = page_of(ria, std::string(editor) + "/voorbeeld");
    EXPECT_THAT(preview.body, HasSubstr("Besluit: u krijgt geen subsidie"));
    EXPECT_THAT(std::string(preview.headers["Content-Security-Policy"]), HasSubstr("sandbox"));
    EXPECT_THAT(preview.body, Not(HasSubstr("<script")));
}

TEST_F(TemplatePages, whoever_reads_no_cases_sees_an_invented_one_and_is_told_so) {
    reserve(1);
    const auto page = values(ria, editor);
    EXPECT_FALSE(page.at("has_cases"));
    EXPECT_THAT(page_of(ria, editor).body, HasSubstr("Een echte zaak kunt u niet kiezen"));
    const auto asked = values(ria, editor, {{"zaak", "SUB-2026-0001"}});
    EXPECT_TRUE(asked.at("is_refused"));
    EXPECT_THAT(asked.at("preview_href").get<std::string>(), Not(HasSubstr("SUB-2026-0001")));
    EXPECT_EQ(values(ria, editor, {{"zaak", "SUB-2026-0002"}}).at("is_refused"), true)
        << "one that is not there looks the same";
    EXPECT_EQ(get(ria, std::string(editor) + "/voorbeeld", {{"zaak", "SUB-2026-0001"}}).status, 404);
    EXPECT_EQ(get(ria, std::string(editor) + "/voorbeeld", {{"zaak", "SUB-2026-0002"}}).status, 404);
}

TEST_F(TemplatePages, an_administrator_who_reads_cases_chooses_one_of_those_and_sees_its_letter) {
    hold(els, "applicant", apeldoorn, 1);
    hold(ria, "subsidy_officer", gelderland, 1);
    const auto number = applied();
    const auto page = values(ria, editor, {{"zaak", number}});
    ASSERT_EQ(page.at("cases").size(), 1U);
    EXPECT_EQ(page.at("cases")[0].at("label"), number + " Verlichting Proefterrein");
    EXPECT_TRUE(page.at("cases")[0].at("selected"));
    EXPECT_EQ(page.at("preview_href"), std::string(editor) + "/voorbeeld?zaak=" + number);
    const auto preview = page_of(ria, std::string(editor) + "/voorbeeld", {{"zaak", number}});
    EXPECT_EQ(preview.status, 200);
    EXPECT_THAT(preview.body, HasSubstr("Verlichting Proefterrein"));
    EXPECT_THAT(preview.body, HasSubstr(number + "-B0"));
    EXPECT_THAT(preview.body, Not(HasSubstr("(voorbeeld)"))) << "nothing invented beside what is real";
}

TEST_F(TemplatePages, the_preview_of_a_text_with_an_error_says_so_and_that_of_an_earlier_version_is_that_version) {
    const auto before = body();
    auto text = before;
    text.replace(text.find("Wij wijzen uw aanvraag af."), 26, "Helaas: wij wijzen uw aanvraag af.");
    use(text);
    const auto preview = std::string(editor) + "/voorbeeld";
    EXPECT_THAT(page_of(ria, preview).body, HasSubstr("Helaas"));
    EXPECT_THAT(page_of(ria, preview, {{"versie", "1"}}).body, Not(HasSubstr("Helaas")));
    EXPECT_THAT(values(ria, editor, {{"versie", "1"}}).at("preview_href").get<std::string>(), HasSubstr("versie=1"));
    send(ria, misspelt(before), "bewaar");
    EXPECT_THAT(page_of(ria, preview).body, HasSubstr("in de tekst staan fouten"));
}

TEST_F(TemplatePages, the_preview_has_the_typeface_of_the_letter_in_it_and_asks_for_none_elsewhere) {
    const auto preview = page_of(ria, std::string(editor) + "/voorbeeld");
    EXPECT_THAT(std::string(preview.headers["Content-Security-Policy"]), HasSubstr("font-src data:;"));
    EXPECT_THAT(std::string(preview.headers["Content-Security-Policy"]), HasSubstr("default-src 'none'"));
    std::size_t fonts = 0;
    for (auto at = preview.body.find("src:url("); at != std::string::npos; at = preview.body.find("src:url(", at + 1)) {
        ++fonts;
        EXPECT_EQ(preview.body.substr(at, 32), "src:url(data:font/woff2;base64,d")
            << "the first bytes of a font are wOF2";
    }
    EXPECT_EQ(fonts, 2U);
}

}  // namespace
}  // namespace bolwerk::web
