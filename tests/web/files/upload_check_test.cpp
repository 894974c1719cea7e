#include "web/files/upload_check.hpp"

#include <gmock/gmock.h>
#include <stdlib.h>

namespace bolwerk::web {
namespace {

using testing::HasSubstr;

const std::string pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/// The beginning of a ZIP archive that holds files of these names.
std::string archive(std::initializer_list<std::string_view> names) {
    std::string bytes;
    for (const auto name : names) {
        bytes += std::string("PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 26);
        bytes += static_cast<char>(name.size());
        bytes += std::string(3, '\0') + std::string(name);
    }
    return bytes;
}

std::string refusal_of(const std::string& name, const std::string& bytes) {
    return refuse_upload({.field = "bestand", .file_name = name, .content_type = "application/pdf", .bytes = bytes})
        .value_or("");
}

TEST(UploadCheck, keeps_a_pdf_and_office_files_that_are_what_they_say) {
    EXPECT_EQ(refusal_of("verslag.pdf", pdf), "");
    EXPECT_EQ(refusal_of("VERSLAG.PDF", pdf), "");
    EXPECT_EQ(refusal_of("plan.docx", archive({"[Content_Types].xml", "word/document.xml"})), "");
    EXPECT_EQ(refusal_of("begroting.xlsx", archive({"[Content_Types].xml", "xl/workbook.xml"})), "");
}

TEST(UploadCheck, refuses_an_empty_file) { EXPECT_THAT(refusal_of("leeg.pdf", ""), HasSubstr("is leeg")); }

TEST(UploadCheck, refuses_what_only_begins_as_a_pdf) {
    EXPECT_THAT(refusal_of("leeg.pdf", "%PDF-1.4\nhello"), HasSubstr("niet compleet"));
    EXPECT_THAT(refusal_of("half.pdf", pdf.substr(0, pdf.find("%%EOF"))), HasSubstr("niet compleet"));
    EXPECT_THAT(refusal_of("niets.pdf", "%PDF-1.4\n%%EOF\n"), HasSubstr("niet compleet"));
}

TEST(UploadCheck, refuses_more_than_twenty_megabytes) {
    EXPECT_EQ(refusal_of("groot.pdf", pdf + std::string(largest_upload - pdf.size(), ' ')), "");
    EXPECT_THAT(refusal_of("groot.pdf", pdf + std::string(largest_upload, ' ')), HasSubstr("ten hoogste 20 MB"));
}

TEST(UploadCheck, refuses_a_program_also_when_its_name_says_pdf) {
    const std::string program = "MZ\x90" + std::string(200, '\0');
    EXPECT_THAT(refusal_of("rapport.pdf", program), HasSubstr("past niet bij de naam"));
    EXPECT_THAT(refusal_of("rapport.pdf.exe", program), HasSubstr("Dit soort bestand kan niet"));
    EXPECT_THAT(refusal_of("rapport.docx", program), HasSubstr("past niet bij de naam"));
    EXPECT_THAT(refusal_of("foto.png", pdf), HasSubstr("past niet bij de naam"));
}

TEST(UploadCheck, refuses_what_does_not_begin_as_its_kind_at_its_very_first_byte) {
    // A reader of PDF looks for its mark in the first kilobyte; a browser that is told otherwise runs what stands
    // before it.
    for (const std::string before : {"<html><script>alert(1)</script></html>\n", "\n", " ", "GIF89a"})
        EXPECT_THAT(refusal_of("rapport.pdf", before + pdf), HasSubstr("past niet bij de naam")) << before;
    const auto plan = archive({"[Content_Types].xml", "word/document.xml"});
    EXPECT_THAT(refusal_of("plan.docx", "<html></html>" + plan), HasSubstr("past niet bij de naam"));
    const std::string png = "\x89PNG\r\n\x1a\n" + std::string("\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0", 21);
    EXPECT_EQ(refusal_of("foto.png", png), "");
    EXPECT_THAT(refusal_of("foto.png", "<svg/>" + png), HasSubstr("past niet bij de naam"));
    EXPECT_THAT(refusal_of("foto.jpg", "<html>\xff\xd8\xff"), HasSubstr("past niet bij de naam"));
}

TEST(UploadCheck, refuses_a_pdf_with_a_password) {
    const std::string encrypted =
        "%PDF-1.6\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R/Encrypt 2 0 R>>\n%%EOF\n";
    EXPECT_THAT(refusal_of("geheim.pdf", encrypted), HasSubstr("beveiligd met een wachtwoord"));
}

TEST(UploadCheck, refuses_a_document_with_macros) {
    EXPECT_THAT(refusal_of("plan.docx", archive({"[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"})),
                HasSubstr("macro's"));
    EXPECT_THAT(refusal_of("plan.docm", archive({"[Content_Types].xml", "word/vbaProject.bin"})),
                HasSubstr("Dit soort bestand kan niet"));
}

// Any archive could be kept under the name of a document.
TEST(UploadCheck, refuses_an_archive_that_is_no_document) {
    EXPECT_THAT(refusal_of("plan.docx", archive({"setup.exe"})), HasSubstr("past niet bij de naam"));
    EXPECT_THAT(refusal_of("plan.docx", archive({"[Content_Types].xml", "xl/workbook.xml"})),
                HasSubstr("past niet bij de naam"));
}

TEST(UploadCheck, asks_the_scanner_that_is_set_and_believes_no_other_answer) {
    ::unsetenv("BOLWERK_VIRUS_SCAN");
    EXPECT_EQ(scan(pdf), "not_scanned");
    ::setenv("BOLWERK_VIRUS_SCAN", "! grep -q EICAR", 1);
    EXPECT_EQ(scan(pdf), "clean");
    EXPECT_EQ(scan("X5O!P%@AP EICAR-STANDARD-ANTIVIRUS-TEST-FILE"), "infected");
    ::setenv("BOLWERK_VIRUS_SCAN", "exit 7", 1);
    EXPECT_THROW(scan(pdf), std::runtime_error);
    ::unsetenv("BOLWERK_VIRUS_SCAN");
}

}  // namespace
}  // namespace bolwerk::web
