// A decision of which somebody wrote another text after the signature: only who signed puts it in place, and what
// leaves is a PDF/A with the day and the last day for objection of Bolwerk.
#include <gmock/gmock.h>

#include "tests/web/documents/poppler.hpp"
#include "tests/web/pages/documents/signed_decision.hpp"
#include "tests/web/pages/sample_keys.hpp"
#include "web/documents/adapted_page.hpp"
#include "web/documents/word.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::Not;

class AdaptedLetters : public SignedDecision {
protected:
    AdaptedLetters() : nora(person("Nora de Wit", "subsidy_officer", gelderland, 1)), number(signed_decision()) {
        decision = owner.value("select number from document where decision");
        open(tom, decision);
    }

    Response open(std::int64_t who, const std::string& letter) {
        return get(who, "/zaken/" + number + "/brieven/" + letter);
    }
    Response write(std::int64_t who, const std::string& letter, const std::string& words) {
        Fields which;
        which.add("brief", letter);
        const Upload upload{.field = "bestand",
                            .file_name = "besluit.docx",
                            .content_type = "",
                            .bytes = word_of(text_with(letter, words))};
        return post_with_file(who, "/zaken/" + number + "/brieven", which, upload, true);
    }
    /// The text of the letter with these words for its motivation and its last duty.
    std::string text_with(const std::string& letter, const std::string& words) {
        if (letter != decision) return "<h1>Brief</h1><p>" + words + "</p>";
        auto text = text_part(site().letters->page_of(
            std::stoll(owner.value("select id from document where number = $1 order by version limit 1", {letter}))));
        for (const std::string was :
             {"De aanvraag past bij de regeling (Awb 4:31).", "Gaan de activiteiten niet door"}) {
            const auto at = text.find(was);
            if (at != std::string::npos) text.replace(at, was.size(), words);
        }
        return text;
    }
    Response compare(std::int64_t who, const std::string& proposal) {
        return page_of(who, "/zaken/" + number + "/voorstellen/" + proposal + "/verschil");
    }
    /// Written by one, read by the second reader, and put in its place by who signed.
    void put_in(std::int64_t who, const std::string& words) {
        ASSERT_EQ(write(who, decision, words).status, 200) << log_.str();
        ASSERT_EQ(agree(ingrid, last_proposal()).status, 200);
        ASSERT_EQ(agree(willem, last_proposal()).status, 200);
    }
    std::string last_proposal() { return owner.value("select max(id) from letter_proposal"); }
    Response agree(std::int64_t who, const std::string& proposal) {
        return post(who, "/zaken/" + number + "/voorstellen/" + proposal, {});
    }
    std::string versions() {
        return owner.value(
            "select string_agg(version || case when replaced then ' replaced' else '' end, ', ' order by "
            "version) from document where decision");
    }
    std::string text_for(std::int64_t who) { return told_by("pdftotext", open(who, decision).body); }

    std::int64_t nora = 0;
    std::string number, decision;
};

TEST_F(AdaptedLetters, nobody_but_who_signed_puts_another_text_in_a_decision) {
    for (const auto who : {tom, nora, ingrid}) {
        EXPECT_EQ(write(who, decision, "Van " + std::to_string(who)).status, 200) << log_.str();
        EXPECT_EQ(agree(who, last_proposal()).status, 422);
    }
    const auto lena = person("Lena Vos", "second_reader", gelderland, 1);
    ASSERT_EQ(agree(lena, last_proposal()).status, 200);
    for (const auto who : {tom, nora, ingrid, lena}) EXPECT_EQ(agree(who, last_proposal()).status, 422);
    EXPECT_EQ(write(els, decision, "Van de aanvrager").status, 422);
    EXPECT_EQ(versions(), "1");
    EXPECT_THAT(text_for(tom), Not(HasSubstr("Van " + std::to_string(ingrid))));
    const auto shown = values(tom, "/zaken/" + number).dump();
    EXPECT_THAT(shown, HasSubstr("Voorgesteld door Nora de Wit"));
    EXPECT_THAT(shown, HasSubstr("stelde een andere tekst voor een brief voor, " + decision));
    EXPECT_EQ(get(els, "/zaken/" + number + "/voorstellen/" + last_proposal()).status, 404);
    EXPECT_EQ(agree(els, last_proposal()).status, 404);
}

TEST_F(AdaptedLetters, who_signed_agrees_with_a_text_and_that_becomes_the_decision) {
    ASSERT_EQ(write(tom, decision, "Zo staat het er beter.").status, 200) << log_.str();
    const auto proposal = get(willem, "/zaken/" + number + "/voorstellen/" + last_proposal());
    EXPECT_THAT(told_by("pdftotext", proposal.body), HasSubstr("Zo staat het er beter."));
    EXPECT_EQ(agree(willem, last_proposal()).status, 422) << "no second reader read it";
    ASSERT_EQ(agree(ingrid, last_proposal()).status, 200);
    const auto agreed = agree(willem, last_proposal());
    ASSERT_EQ(agreed.status, 200) << agreed.body;
    EXPECT_EQ(versions(), "1 replaced, 2");
    EXPECT_EQ(open(tom, decision).body, proposal.body);
    const auto shown = values(tom, "/zaken/" + number).dump();
    EXPECT_THAT(shown, HasSubstr("zette een andere tekst in een brief, " + decision));
    EXPECT_THAT(shown, HasSubstr("Tekst van Tom Jansen, in de brief gezet door Willem Dekker op "));
    EXPECT_EQ(owner.value("select count(*) from letter_proposal"), "0");
}

TEST_F(AdaptedLetters, who_must_agree_sees_what_went_and_what_came_and_who_else_agrees) {
    ASSERT_EQ(write(tom, decision, "Zo staat het er beter.").status, 200) << log_.str();
    const auto shown = compare(ingrid, last_proposal()).body;
    for (const auto* part : {"<del>De aanvraag past bij de regeling (Awb 4:31).</del>",
                             "<ins>Zo staat het er beter.</ins>", "Akkoord als medebeoordelaar"})
        EXPECT_THAT(shown, HasSubstr(part));
    EXPECT_THAT(compare(willem, last_proposal()).body, Not(HasSubstr("Zet deze tekst in de brief")));
    ASSERT_EQ(agree(ingrid, last_proposal()).status, 200);
    EXPECT_THAT(compare(willem, last_proposal()).body, HasSubstr("Zet deze tekst in de brief"));
    EXPECT_THAT(compare(willem, last_proposal()).body, HasSubstr("Ingrid Bos gaf akkoord als medebeoordelaar."));
    EXPECT_EQ(compare(els, last_proposal()).status, 404);
    EXPECT_THAT(values(tom, "/zaken/" + number).dump(),
                HasSubstr("gaf akkoord met een andere tekst voor een brief, " + decision));
    EXPECT_THAT(missing_keys(sample_of("documents/compare"),
                             values(willem, "/zaken/" + number + "/voorstellen/" + last_proposal() + "/verschil")),
                testing::IsEmpty());
}

TEST_F(AdaptedLetters, a_decision_keeps_its_amounts_and_all_that_the_law_asks_whoever_writes_it) {
    Fields which;
    which.add("brief", decision);
    auto dearer = text_with(decision, "Zo staat het er beter.");
    const std::string was = "€\u00a038.000";
    for (auto at = dearer.find(was); at != std::string::npos; at = dearer.find(was))
        dearer.replace(at, was.size(), "€ 90.000");
    for (const auto& [text, fault] :
         {std::pair<std::string, std::string>{dearer, "Het bedrag € 90000 staat niet in de brief"},
          {"<p>Hallo, u krijgt misschien iets.</p>", "In de tekst ontbreekt “Motivering"}}) {
        const Upload upload{
            .field = "bestand", .file_name = "besluit.docx", .content_type = "", .bytes = word_of(text)};
        for (const auto who : {tom, willem}) {
            const auto answer = post_with_file(who, "/zaken/" + number + "/brieven", which, upload, true);
            EXPECT_EQ(answer.status, 422);
            EXPECT_THAT(answer.body, HasSubstr(fault));
        }
    }
    EXPECT_EQ(owner.value("select count(*) from letter_proposal"), "0");
}

TEST_F(AdaptedLetters,
       what_leaves_is_an_archive_form_with_the_frame_of_the_house_and_the_word_document_is_kept_beside_it) {
    put_in(willem, "Deze tekst is van Willem.");
    take(tom, number, "publish", {{"published_on", owner.value("select today()")}, {"published_by", "portal"}});
    const auto pdf = open(els, decision);
    EXPECT_THAT(std::string(pdf.headers["Content-Disposition"]), HasSubstr(decision + ".pdf"));
    EXPECT_THAT(pdf.body, HasSubstr("pdfaid:part=\"3\""));
    EXPECT_THAT(told_by("pdfinfo", pdf.body), HasSubstr("Tagged:          yes"));
    const auto text = told_by("pdftotext", pdf.body);
    for (const auto& part : {std::string("Deze tekst is van Willem."), decision, std::string("Stadhuis"),
                             std::string("namens Gedeputeerde Staten"), std::string("Bent u het niet eens")})
        EXPECT_THAT(text, HasSubstr(part));
    EXPECT_THAT(text, Not(HasSubstr("De aanvraag past bij de regeling")));
    EXPECT_THAT(get(tom, "/zaken/" + number + "/brieven/" + decision + "/word", {{"versie", "2"}}).body,
                HasSubstr("word/document.xml"));
    EXPECT_EQ(get(els, "/zaken/" + number + "/brieven/" + decision + "/word", {{"versie", "2"}}).status, 404);
    EXPECT_EQ(write(willem, decision, "Te laat.").status, 422) << "it was made known";
}

TEST_F(AdaptedLetters, dated_for_another_day_a_decision_keeps_its_text_and_names_the_last_day_that_counts_from_there) {
    put_in(willem, "Deze tekst is van Willem.");
    const auto before = text_for(tom);
    owner.run("set search_path = " + db::query_set_name() + ", public");
    owner.run("select dated_for(d.id, today() + 1, 1) from document d where version = 2");
    const auto after = text_for(tom);
    EXPECT_THAT(after, HasSubstr("Deze tekst is van Willem."));
    EXPECT_NE(after, before);
    EXPECT_EQ(owner.value("select count(distinct source) from document where version > 1"), "1");
}

TEST_F(AdaptedLetters, the_text_that_is_in_the_letter_already_makes_no_version) {
    put_in(willem, "Zo staat het er beter.");
    EXPECT_EQ(versions(), "1 replaced, 2");
    const auto again = write(willem, decision, "Zo staat het er beter.");
    EXPECT_EQ(again.status, 422);
    EXPECT_THAT(again.body, HasSubstr("Deze tekst staat al in de brief."));
    EXPECT_EQ(versions(), "1 replaced, 2");
}

TEST_F(AdaptedLetters, a_signature_that_ended_with_its_mandate_puts_nothing_in_place) {
    ASSERT_EQ(write(tom, decision, "Zo staat het er beter.").status, 200) << log_.str();
    ASSERT_EQ(agree(ingrid, last_proposal()).status, 200);
    owner.run("update mandate set until_day = today() - 1");
    owner.run("alter table case_event disable trigger user");
    owner.run("update case_event set at = now() - interval '2 days' where action = 'sign'");
    owner.run("alter table case_event enable trigger user");
    EXPECT_EQ(agree(willem, last_proposal()).status, 422);
    owner.run("update mandate set until_day = null");
    owner.run("update role_holding set until_day = today() - 1 where role = 'mandated_signer'");
    EXPECT_NE(agree(willem, last_proposal()).status, 200);
    EXPECT_EQ(versions(), "1");
}

TEST_F(AdaptedLetters, what_the_addressee_reads_and_what_the_decision_was_weighed_on_stay_as_they_are) {
    for (const auto* name : {"ontvangstbevestiging", "besluitformulier"}) {
        const auto letter = owner.value("select number from document where name = $1", {name});
        ASSERT_EQ(open(tom, letter).status, 200) << log_.str();
        for (const auto who : {tom, ingrid, willem}) EXPECT_EQ(write(who, letter, "Anders").status, 422) << name;
    }
    EXPECT_EQ(owner.value("select max(version) from document"), "1");
}

TEST_F(AdaptedLetters, a_file_that_is_no_word_document_becomes_no_letter) {
    Fields which;
    which.add("brief", decision);
    for (const auto& [name, bytes] : {std::pair<std::string, std::string>{"besluit.pdf", "%PDF-1.7\nanders"},
                                      {"besluit.exe", "MZ"},
                                      {"besluit.docx", word_of("<p> </p>")}}) {
        const Upload upload{.field = "bestand", .file_name = name, .content_type = "", .bytes = bytes};
        EXPECT_EQ(post_with_file(willem, "/zaken/" + number + "/brieven", which, upload, true).status, 422) << name;
    }
    EXPECT_EQ(versions(), "1");
}

TEST_F(AdaptedLetters, a_dossier_binds_the_version_that_was_made_known_and_names_the_others) {
    put_in(willem, "Deze tekst is van Willem.");
    take(tom, number, "publish", {{"published_on", owner.value("select today()")}, {"published_by", "portal"}});
    const auto text = told_by("pdftotext", get(tom, "/zaken/" + number + "/dossier.pdf").body);
    EXPECT_THAT(text, HasSubstr("Deze tekst is van Willem."));
    EXPECT_THAT(text, HasSubstr("zo bekendgemaakt"));
    EXPECT_THAT(text, HasSubstr("niet verstuurd"));
    EXPECT_THAT(text, Not(HasSubstr("Gaan de activiteiten niet door")));
    EXPECT_THAT(file_of(tom, "/zaken/" + number + "/dossier.zip"), HasSubstr("brieven/" + decision + "-v2.docx"));
}

}  // namespace
}  // namespace bolwerk::web
