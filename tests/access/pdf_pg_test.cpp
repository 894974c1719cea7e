// What a PDF says of itself: title, subject, author, bookmarks and the name of the file tell of no case and no file
// that its reader may not see, for every role, tie and compartment.
#include <gmock/gmock.h>

#include <set>

#include "tests/access/browser_fixture.hpp"
#include "tests/web/documents/poppler.hpp"
#include "web/documents/letter_maker.hpp"
#include "web/documents/print_batch.hpp"

namespace bolwerk::access {
namespace {

using testing::HasSubstr;
using testing::Not;

class PdfMetadata : public AccessPages {
protected:
    PdfMetadata() {
        press = std::make_shared<web::Renderer>(BOLWERK_SOURCE_DIR);
        letters = std::make_shared<web::LetterMaker>(
            pool, definitions_at(1),
            web::LetterShelf(std::filesystem::path(BOLWERK_SOURCE_DIR) / "templates" / "letters", definitions_at(1)),
            press, [] { return std::make_shared<const engine::term::Calendar>(engine::term::Calendar({}, 2040)); });
    }

    /// Beside this case, of this level, under a name that stands nowhere else. Gives its id.
    std::string put_file(const Secret& beside, int level, const std::string& name) {
        const auto pdf = press->pdf(
            "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Stuk</title></head>"
            "<body><p>Inhoud</p></body></html>",
            {.identifier = name, .created = "2026-11-26T12:00:00Z"});
        return owner.value(
            "insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, compartment,"
            " scanned) values ($1, $2, 'application/pdf', $3, '', decode($4, 'hex'), $5, $6, 'clean') returning id",
            {std::to_string(beside.id), name, std::to_string(pdf.size()), hexadecimal(pdf), std::to_string(els),
             std::to_string(level)});
    }
    static std::string hexadecimal(const std::string& bytes) {
        std::string text;
        for (const unsigned char byte : bytes) {
            text += "0123456789abcdef"[byte >> 4U];
            text += "0123456789abcdef"[byte & 15U];
        }
        return text;
    }

    web::Response dossier(const Reader& reader, const Secret& of) {
        return get(reader.id, "/zaken/" + of.number + "/dossier.pdf");
    }
    /// Everything that stands in a PDF beside its pages.
    static std::string said_of_itself(const web::Response& answer) {
        return std::string(answer.headers["Content-Disposition"]) + "\n" + web::told_by("pdfinfo", answer.body) +
               web::told_by("pdfinfo", answer.body, {"-meta"}) +
               web::told_by("qpdf", answer.body, {"--json=2", "--json-key=outlines", "--json-key=attachments"});
    }
};

TEST_F(PdfMetadata, of_a_dossier_holds_the_number_that_was_asked_for_and_no_word_of_the_case) {
    const auto row = std::ranges::find(where_it_shows(), "pdf", &Channel::kind);
    for (int level = 0; level <= 3; ++level) {
        const auto secret = write_case(level);
        ASSERT_EQ(row->shows.at(static_cast<std::size_t>(level)), "no");
        for (const auto& reader : one_for_each_reach()) {
            const auto answer = dossier(reader, secret);
            const int expected = !reader.may_read(level) ? 404 : level == 3 ? 403 : 200;
            ASSERT_EQ(answer.status, expected) << reader.name() << " of V" << level;
            if (expected != 200) continue;
            const auto said = said_of_itself(answer);
            EXPECT_THAT(said, HasSubstr("Dossier " + secret.number)) << reader.name();
            EXPECT_THAT(said, Not(HasSubstr("Kwartelnest"))) << reader.name() << " of V" << level;
            EXPECT_THAT(said, Not(HasSubstr(secret.park))) << reader.name() << " of V" << level;
        }
    }
}

TEST_F(PdfMetadata, names_a_file_of_a_higher_level_to_who_sees_that_file_and_counts_nothing_for_others) {
    const auto open = write_case(0);
    for (int level = 1; level <= 3; ++level) {
        const auto name = "Winterkoning " + std::to_string(level) + ".pdf";
        const auto secret = write_case(level);
        owner.rows("insert into case_link (from_id, relation, to_id) values ($1, 'project_plan', $2)",
                   {std::to_string(open.id), std::to_string(secret.id)});
        const auto file = put_file(open, level, name);
        std::set<int> pages;
        for (const auto& reader : one_for_each_reach()) {
            const bool sees = seen_by(reader.id, "select count(*) from attachment where id = " + file) == "1";
            ASSERT_FALSE(sees && level == 3) << "no designation is in force: " << reader.name();
            const auto answer = dossier(reader, open);
            ASSERT_EQ(answer.status, 200) << reader.name();
            const auto said = said_of_itself(answer), read = web::told_by("pdftotext", answer.body);
            EXPECT_EQ(said.find(name) != std::string::npos, sees) << reader.name();
            EXPECT_EQ(read.find(name) != std::string::npos, sees) << reader.name();
            EXPECT_THAT(said + read, Not(HasSubstr(secret.number))) << reader.name();
            EXPECT_THAT(said + read, Not(HasSubstr(secret.title))) << reader.name();
            EXPECT_EQ(get(reader.id, "/zaken/" + open.number + "/bestanden/" + file).status, sees ? 200 : 404);
            if (!sees) pages.insert(web::pages_of(answer.body));
        }
        owner.rows("delete from attachment where id = $1", {file});
        EXPECT_LE(pages.size(), 1U) << "who does not see the file gets as many pages, whoever asks";
    }
}

}  // namespace
}  // namespace bolwerk::access
