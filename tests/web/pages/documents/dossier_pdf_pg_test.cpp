// A dossier as one PDF: what the person may see, in order, with page numbers and bookmarks, and nothing else.
#include <gmock/gmock.h>

#include "tests/web/documents/poppler.hpp"
#include "tests/web/pages/cases/case_scene.hpp"
#include "web/documents/letter_maker.hpp"
#include "web/documents/print_batch.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

class DossierPdf : public CaseScene {
protected:
    DossierPdf() : renderer(std::make_shared<Renderer>(BOLWERK_SOURCE_DIR)) {
        site().letters = std::make_shared<LetterMaker>(
            pool, site().definitions,
            LetterShelf(std::filesystem::path(BOLWERK_SOURCE_DIR) / "templates" / "letters", site().definitions),
            renderer, [this] { return site().calendar.now(); });
        plan = begin_plan();
    }

    std::string two_pages(const std::string& text) {
        return renderer->pdf(
            "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Stuk</title></head><body><p>" +
                text + "</p><p style=\"break-before:page\">slot van " + text + "</p></body></html>",
            {.identifier = text, .created = "2026-11-26T12:00:00Z"});
    }
    void put(const std::string& name, const std::string& bytes) {
        const auto answer = post_with_file(els, "/zaken/" + plan + "/bestanden", {}, file_named(name, bytes), true);
        ASSERT_EQ(answer.status, 200) << answer.body;
    }
    std::string dossier(std::int64_t who) {
        const auto answer = get(who, "/zaken/" + plan + "/dossier.pdf");
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer.body;
    }

    std::shared_ptr<Renderer> renderer;
    std::string plan;
};

TEST_F(DossierPdf, opens_with_contents_whose_page_numbers_are_right) {
    put("schouw.pdf", two_pages("De schouw op het terrein"));
    put("foto.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x8\6\0\0\0\x1f\x15\xc4\x89", 33));
    put("verslag.pdf", two_pages("Het verslag van het overleg"));
    const auto pdf = dossier(els);
    const auto contents = told_by("pdftotext", pdf, {"-layout", "-l", "1"});
    EXPECT_THAT(contents, MatchesRegex("(.|\n)*schouw.pdf +[^\n]* +2\n(.|\n)*verslag.pdf +[^\n]* +4\n(.|\n)*"));
    EXPECT_THAT(contents, HasSubstr("Niet in deze PDF"));
    EXPECT_THAT(contents, HasSubstr("foto.png"));
    EXPECT_THAT(told_by("pdftotext", pdf, {"-f", "2", "-l", "2"}), HasSubstr("De schouw op het terrein"));
    EXPECT_THAT(told_by("pdftotext", pdf, {"-f", "4", "-l", "4"}), HasSubstr("Het verslag van het overleg"));
    EXPECT_EQ(pages_of(pdf), 5);
    const auto outlines = told_by("qpdf", pdf, {"--json=2", "--json-key=outlines"});
    for (const auto* title : {"Inhoud", "schouw.pdf", "verslag.pdf"}) EXPECT_THAT(outlines, HasSubstr(title));
    EXPECT_THAT(told_by("pdfinfo", pdf), HasSubstr("Dossier " + plan));
}

TEST_F(DossierPdf, says_of_each_piece_its_checksum_and_of_what_happened_the_day_with_its_year_and_hour) {
    put("schouw.pdf", two_pages("De schouw op het terrein"));
    const auto contents = told_by("pdftotext", dossier(els), {"-layout", "-l", "1"});
    EXPECT_THAT(contents, HasSubstr("SHA-256: " + owner.value("select encode(sha256, 'hex') from attachment")));
    const auto stamps = owner.rows(
        "select to_char(at at time zone 'Europe/Amsterdam', 'YYYY') || ' om ' || to_char(at at time zone "
        "'Europe/Amsterdam', "
        "'HH24:MI') from case_event");
    ASSERT_FALSE(stamps.empty());
    for (const auto& stamp : stamps) EXPECT_THAT(contents, HasSubstr(stamp.at(0)));
    EXPECT_THAT(contents, Not(HasSubstr("vandaag")));
}

TEST_F(DossierPdf, holds_and_counts_nothing_that_the_person_may_not_see) {
    put("schouw.pdf", two_pages("De schouw op het terrein"));
    put("kwartel.pdf", two_pages("Wat de kwartel zag"));
    owner.run("update attachment set compartment = 3 where name = 'kwartel.pdf'");
    const auto pdf = dossier(els);
    EXPECT_EQ(pages_of(pdf), 3);
    EXPECT_THAT(told_by("pdftotext", pdf), Not(HasSubstr("kwartel zag")));
    EXPECT_THAT(told_by("qpdf", pdf, {"--json=2", "--json-key=outlines"}), Not(HasSubstr("kwartel")));
    EXPECT_EQ(get(koen, "/zaken/" + plan + "/dossier.pdf").status, 404);
}

TEST_F(DossierPdf, of_v2_carries_the_mark_on_every_page_and_stands_in_the_log) {
    put("schouw.pdf", two_pages("De schouw op het terrein"));
    owner.rows("update case_file set compartment = 2 where number = $1", {plan});
    const auto pdf = dossier(els);
    ASSERT_EQ(pages_of(pdf), 3);
    for (const auto* page : {"1", "2", "3"})
        EXPECT_THAT(told_by("pdftotext", pdf, {"-f", page, "-l", page}), HasSubstr("vertrouwelijk. Uitgifte")) << page;
    EXPECT_EQ(
        owner.value(
            "select string_agg(distinct taken_as, ' ' order by taken_as) from view_log where taken_as is not null"),
        "dossier file");
}

}  // namespace
}  // namespace bolwerk::web
