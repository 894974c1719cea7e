#include <gmock/gmock.h>

#include "db/process.hpp"
#include "tests/web/pages/subsidies/province.hpp"
#include "web/documents/letter_maker.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr auto editor = "/beheer/sjablonen/subsidy/weigering";

class TemplatePages : public ProvincePages {
protected:
    TemplatePages() {
        site().letters = std::make_shared<LetterMaker>(
            pool, site().definitions,
            LetterShelf(std::filesystem::path(BOLWERK_SOURCE_DIR) / "templates" / "letters", site().definitions),
            std::make_shared<Renderer>(BOLWERK_SOURCE_DIR), [this] { return site().calendar.now(); });
    }

    std::string body() {
        return owner.value("select body from letter_template where document = 'weigering' and status = 'in_use'");
    }
    std::string versions() {
        return owner.value(
            "select string_agg(version || ' ' || status, ', ' order by version) from letter_template where document = "
            "'weigering'");
    }
    std::string own_versions() {
        return owner.value(
            "select coalesce(string_agg(version || ' ' || status, ', ' order by version), '') from letter_template "
            "where "
            "document = 'weigering' and organisation_id = $1",
            {std::to_string(gelderland)});
    }
    Response send(std::int64_t who, const std::string& text, const std::string& what, const std::string& whose = {}) {
        Fields form;
        form.add("onderwerp", "Uw aanvraag is afgewezen");
        form.add("tekst", text);
        form.add("doe", what);
        if (whose.empty()) return post(who, editor, form);
        form.add("csrf", "x");
        Request request{.id = "proef", .method = "POST", .target = editor, .path = editor};
        request.query.add("organisatie", whose);
        request.form = form;
        request.cookies.add("bolwerk", "session of " + std::to_string(who));
        request.headers.add("Accept", "application/json");
        return Application(site())(request);
    }
    static std::string misspelt(std::string text) {
        return text.replace(text.find("{{refusal_ground}}"), 18, "{{refusal_grond}}");
    }
};

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
    EXPECT_EQ(send(ria, text, "gebruik").status, 200);
    EXPECT_EQ(versions(), "1 withdrawn, 2 in_use");
    EXPECT_THAT(body(), HasSubstr("Helaas"));
    EXPECT_EQ(owner.value("select what || ' ' || subject from audit_entry"),
              "letter_template_used Uw aanvraag is afgewezen");
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
    send(ria, text, "gebruik");
    const auto old = values(ria, editor, {{"versie", "1"}});
    EXPECT_EQ(old.at("old_version"), "1");
    EXPECT_THAT(old.at("fields").dump(), Not(HasSubstr("Helaas")));
    EXPECT_THAT(old.at("versions").dump(), HasSubstr("?versie=1"));
    EXPECT_EQ(send(ria, before, "gebruik").status, 200);
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
    send(ria, text, "gebruik");
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

/// A letter that was made, without the steps that led to it.
class LetterPages : public TemplatePages {
protected:
    LetterPages() {
        owner.run(R"(
            insert into case_file (number, workflow, definition_version, version, state, title, compartment,
                organisation_id, municipality, park_id, opened_at, changed_at, document, last_hash)
            select 'SUB-2026-0001', 'subsidy', 1, 1, 'signed', 'Verlichting Proefterrein', 1, id, 'GM0200', 1, now(), now(),
                '{"data": {}}', '' from organisation where name = 'Gemeente Apeldoorn';
            insert into case_event select id, 1, 'open', null, null, now(), '{"sequence": 1, "action": "open", "by": {"person": 1,
                "name": "Els Wolters", "role": "municipal_coordinator", "organisation": 1, "organisation_name": "Apeldoorn",
                "on_behalf_of": 0, "on_behalf_of_name": ""}, "at": "2026-11-21T10:00:00.000000Z", "from": "begin",
                "to": "concept", "input": {}, "patch": {}, "effects": []}', '', '' from case_file;
            insert into case_reader (case_id, organisation_id, compartment, because, changed_at)
            select f.id, o.id, 1, case o.kind when 'province' then 'area' else 'owner' end, now() from case_file f, organisation o
            where o.name in ('Gemeente Apeldoorn', 'Provincie Gelderland');
            insert into document (case_id, event, name, number, compartment, decision, wanted_at, dated, title, bytes, sha256, made_at)
            select id, 1, 'weigering', number || '-B1', 1, true, now(), today(), 'Uw aanvraag is afgewezen', '%PDF-1.7',
                sha256('%PDF-1.7'), now() from case_file)");
    }
    std::string letter = "/zaken/SUB-2026-0001/brieven/SUB-2026-0001-B1";
};

TEST_F(LetterPages, whoever_prepares_a_decision_opens_it_and_its_addressee_after_publication) {
    EXPECT_EQ(get(tom, letter).body, "%PDF-1.7");
    EXPECT_THAT(std::string(get(tom, letter).headers["Content-Disposition"]), HasSubstr("SUB-2026-0001-B1.pdf"));
    EXPECT_EQ(get(els, letter).status, 404);
    owner.run("update document set published_on = today(), published_by = 'post'");
    EXPECT_EQ(get(els, letter).body, "%PDF-1.7");
    EXPECT_EQ(get(koen, letter).status, 404);
    EXPECT_EQ(get(tom, letter + "0").status, 404);
}

TEST_F(LetterPages, say_from_which_template_when_and_by_whom_they_were_made_and_their_checksum) {
    owner.run(
        "insert into document (case_id, event, name, number, compartment, decision, wanted_at, dated, title, "
        "template_id, bytes, "
        "sha256, made_at) select f.id, 1, 'compleetbrief', f.number || '-B2', 1, false, now(), today(), 'Uw aanvraag "
        "is "
        "compleet', t.id, '%PDF-1.7', sha256('%PDF-1.7'), '2026-03-02 08:05+00' from case_file f, letter_template t "
        "where "
        "t.document = 'compleetbrief' and t.status = 'in_use'");
    owner.rows(
        "insert into document (case_id, event, name, number, version, compartment, decision, wanted_at, dated, title, "
        "bytes, "
        "sha256, made_at, adapted_by, adapted_text, source, source_sha256, agreed_by) select id, 1, 'compleetbrief', "
        "number || '-B2', 2, 1, false, now(), today(), 'Uw aanvraag is compleet', 'anders', sha256('anders'), "
        "'2026-03-03 13:30+00', $1, 'anders', 'Word', sha256('Word'), $2 from case_file",
        {std::to_string(tom), std::to_string(ria)});
    const auto contents = file_of(tom, "/zaken/SUB-2026-0001/dossier.zip");
    EXPECT_THAT(contents, HasSubstr("Sjabloon versie 1. Gemaakt op 2 maart 2026 om 09:05."));
    EXPECT_THAT(contents,
                HasSubstr("Tekst van Tom Jansen, in de brief gezet door Ria Verhagen op 3 maart 2026 om 14:30."));
    for (const auto* bytes : {"%PDF-1.7", "anders", "Word"})
        EXPECT_THAT(contents, HasSubstr("SHA-256: " + db::checksum(bytes)));
}

TEST_F(LetterPages, the_dossier_is_an_archive_that_opens_with_what_this_person_may_see) {
    const auto dossier = [&](std::int64_t who) {
        auto response = get(who, "/zaken/SUB-2026-0001/dossier.zip");
        struct Bucket : StreamWriter {
            bool write(std::string_view bytes) override { return text.append(bytes), true; }
            bool wait(std::chrono::milliseconds) override { return false; }
            std::string text;
        } bucket;
        if (response.stream) response.stream(bucket);
        return bucket.text;
    };
    const auto path = std::filesystem::temp_directory_path() / ("dossier-" + std::to_string(::getpid()) + ".zip");
    std::ofstream(path, std::ios::binary) << dossier(tom);
    const auto listed = db::run({"/usr/bin/python3", "-m", "zipfile", "-t", path.string()});
    EXPECT_THAT(listed.output, HasSubstr("Done testing"));
    const auto names = db::run({"/usr/bin/python3", "-m", "zipfile", "-l", path.string()}).output;
    std::filesystem::remove(path);
    EXPECT_THAT(names, HasSubstr("inhoud.html"));
    EXPECT_THAT(names, HasSubstr("brieven/SUB-2026-0001-B1-v1.pdf"));
    EXPECT_THAT(dossier(els), Not(HasSubstr("brieven/SUB-2026-0001-B1")));
    EXPECT_EQ(get(koen, "/zaken/SUB-2026-0001/dossier.zip").status, 404);
}

}  // namespace
}  // namespace bolwerk::web
