// Whether letters and reports are PDF/A, told by who did not make them: Preflight of Apache PDFBox, qpdf and poppler.
#include <gmock/gmock.h>

#include <map>
#include <pugixml.hpp>
#include <sstream>

#include "tests/web/documents/example_letters.hpp"
#include "tests/web/documents/example_reports.hpp"
#include "tests/web/documents/poppler.hpp"
#include "web/documents/scratch.hpp"

namespace bolwerk::web {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::StartsWith;

using Pdfs = std::map<std::string, std::string>;
using Faults = std::map<std::string, std::vector<std::string>>;  ///< of each PDF: "3.1.3 what is wrong"

/// Every letter and report, by name.
const Pdfs& papers() {
    static const Pdfs all = [] {
        Pdfs made;
        for (const auto& letter : letter_shelf().letters()) made[name_of_example(letter)] = pdf_of_example(letter);
        for (const auto& paper : report_papers) made[paper.name] = pdf_of_paper(paper);
        return made;
    }();
    return all;
}

std::string class_path() {
    std::string all;
    for (const auto* name :
         {"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"})
        all += "/usr/share/java/" + std::string(name) + ".jar:";
    return all;
}

/// What Preflight says of these PDFs.
Faults preflight(const Pdfs& pdfs) {
    const Scratch scratch;
    std::string list;
    for (const auto& [name, pdf] : pdfs) list += scratch.put(name + ".pdf", pdf) + "\n";
    const auto asked = scratch.put("list", list);
    const auto told = db::run({"java", "-Dpdfbox.fontcache=" + scratch.path.string(), "-cp", class_path(),
                               "org.apache.pdfbox.preflight.Validator_A1b", "xml", "group", asked});
    pugi::xml_document answer;
    EXPECT_TRUE(answer.load_file((asked + ".preflight.xml").c_str())) << told.output;
    Faults faults;
    for (const auto& one : answer.child("preflights").children("preflight")) {
        auto& found = faults[std::filesystem::path(one.attribute("name").value()).stem().string()];
        for (const auto& error : one.child("errors").children("error"))
            found.push_back(std::string(error.child_value("code")) + " " + error.child_value("details"));
    }
    return faults;
}

/// Preflight knows part 1 of ISO 19005, ours are of part 3: that says so in its metadata, and needs no list of the
/// glyphs in a font that was cut down (6.2.11.4.2).
bool is_of_part_3(const std::string& fault) { return fault.starts_with("7.11.2 ") || fault.starts_with("3.1.11 "); }

TEST(ArchiveForm, of_every_letter_and_report_holds_by_a_checker_that_did_not_make_it) {
    const auto faults = preflight(papers());
    EXPECT_EQ(faults.size(), papers().size());
    for (const auto& [name, found] : faults) {
        EXPECT_THAT(found, Contains(HasSubstr("part must be 1"))) << name << ": its metadata was not read to the end";
        for (const auto& fault : found) EXPECT_TRUE(is_of_part_3(fault)) << name << ": " << fault;
    }
}

std::string without(std::string pdf, const std::string& name) {
    for (auto at = pdf.find(name); at != std::string::npos; at = pdf.find(name, at + 1)) pdf[at + 1] = 'X';
    return pdf;
}

TEST(ArchiveForm, is_denied_where_a_profile_a_typeface_or_the_mark_is_lacking) {
    const auto& letter = papers().at("subsidy_verleningsbeschikking");
    const auto faults = preflight({{"profile", without(letter, "/OutputIntents")},
                                   {"typeface", without(letter, "/FontFile2")},
                                   {"mark", without(letter, "pdfaid:part")}});
    EXPECT_THAT(faults.at("profile"), Contains(StartsWith("2.4.")));
    EXPECT_THAT(faults.at("typeface"), Contains(StartsWith("3.")));
    EXPECT_THAT(faults.at("mark"), Contains(StartsWith("7.")));
}

TEST(ArchiveForm, has_a_whole_structure_and_no_code_or_lock) {
    for (const auto& [name, pdf] : papers()) {
        SCOPED_TRACE(name);
        const auto info = told_by("pdfinfo", pdf);
        for (const auto* says : {"Encrypted:       no", "JavaScript:      no", "Tagged:          yes"})
            EXPECT_THAT(info, HasSubstr(says));
        EXPECT_THAT(told_by("qpdf", pdf, {"--check"}), HasSubstr("No syntax or stream encoding errors found"));
    }
}

/// The rows of pdffonts below its two lines of heading, each in words from the right: object, its generation, uni, sub,
/// emb.
TEST(ArchiveForm, carries_every_typeface_with_what_its_letters_mean) {
    for (const auto& [name, pdf] : papers()) {
        std::istringstream rows(told_by("pdffonts", pdf));
        std::string row;
        int fonts = 0;
        for (int line = 0; std::getline(rows, row); ++line) {
            if (line < 2) continue;
            ++fonts;
            EXPECT_THAT(row, HasSubstr(" yes yes yes ")) << name << " does not carry or explain " << row;
        }
        EXPECT_GE(fonts, 2) << name;
    }
}

}  // namespace
}  // namespace bolwerk::web
