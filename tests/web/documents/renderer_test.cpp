#include "web/documents/renderer.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "tests/web/documents/poppler.hpp"

namespace bolwerk::web {
namespace {

const PdfOptions options{.identifier = "SUB-2026-0042-1", .created = "2026-11-26T09:00:00+01:00"};

std::string page(const std::string& body) {
    return "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Uw subsidie</title></head><body><h1>"
           "Uw subsidie</h1>" +
           body + "</body></html>";
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

class RendererTest : public testing::Test {
protected:
    Renderer renderer{BOLWERK_SOURCE_DIR};
};

TEST_F(RendererTest, the_pdf_is_tagged_and_says_its_title_and_day) {
    const auto info = told_by("pdfinfo", renderer.pdf(page("<p>Gemeente Apeldoorn krijgt € 248.500.</p>"), options));
    EXPECT_TRUE(holds(info, "Tagged:          yes")) << info;
    EXPECT_TRUE(holds(info, "Title:           Uw subsidie")) << info;
    EXPECT_TRUE(holds(info, "CreationDate:    Thu Nov 26")) << info;
}

TEST_F(RendererTest, the_pdf_claims_the_archive_form_the_accessible_form_and_dutch) {
    const auto pdf = renderer.pdf(page("<p>Beste mevrouw</p>"), options);
    EXPECT_TRUE(holds(pdf, "pdfaid:part=\"3\" pdfaid:conformance=\"B\""));
    EXPECT_TRUE(holds(pdf, "pdfuaid:part=\"1\""));
    EXPECT_TRUE(holds(pdf, "/OutputIntents"));
    EXPECT_TRUE(holds(pdf, "/Lang (nl)"));
}

TEST_F(RendererTest, the_structure_names_headings_and_paragraphs) {
    const auto structure = told_by("pdfinfo", renderer.pdf(page("<p>Beste mevrouw</p>"), options), {"-struct-text"});
    EXPECT_TRUE(holds(structure, "H1")) << structure;
    EXPECT_TRUE(holds(structure, "\"Beste mevrouw\"")) << structure;
}

TEST_F(RendererTest, the_same_page_gives_the_same_bytes_from_another_process_too) {
    const auto letter = page("<link rel=\"stylesheet\" href=\"letters/letter.css\"><p>Zoë, € 1.000 ≥ 5 %</p>");
    const auto once = renderer.pdf(letter, options);
    EXPECT_EQ(renderer.pdf(letter, options), once);
    EXPECT_EQ(Renderer(BOLWERK_SOURCE_DIR).pdf(letter, options), once);
}

TEST_F(RendererTest, what_stands_outside_the_templates_is_refused) {
    for (const auto* address :
         {"file:///etc/passwd", "http://127.0.0.1:9/logo.png", "../README.md", "//example.org/x.png",
          "letters/../../web/assets/favicon.svg", "data:text/html;base64,PGI+"})
        EXPECT_THROW(renderer.pdf(page("<img alt=\"\" src=\"" + std::string(address) + "\">"), options), NoPdf)
            << address;
    EXPECT_FALSE(renderer.pdf(page("<p>Daarna gaat het weer.</p>"), options).empty());
}

TEST_F(RendererTest, a_worker_killed_between_two_letters_is_started_again) {
    const auto before = renderer.pdf(page("<p>Een</p>"), options);
    const int first = renderer.process();
    ASSERT_EQ(::kill(first, SIGKILL), 0);
    EXPECT_EQ(renderer.pdf(page("<p>Een</p>"), options), before);
    EXPECT_NE(renderer.process(), first);
}

TEST_F(RendererTest, a_worker_killed_in_the_middle_of_a_letter_still_gives_the_letter) {
    std::thread killer([&] {
        while (renderer.process() == 0) std::this_thread::yield();
        ::kill(renderer.process(), SIGKILL);
    });
    EXPECT_TRUE(holds(told_by("pdftotext", renderer.pdf(page("<p>Toch gekomen</p>"), options)), "Toch gekomen"));
    killer.join();
}

TEST_F(RendererTest, a_letter_that_takes_too_long_is_given_up_and_the_next_one_comes) {
    std::string rows;
    for (int row = 0; row < 60'000; ++row) rows += "<tr><td>" + std::to_string(row) + "</td></tr>";
    Renderer hasty(BOLWERK_SOURCE_DIR, {.a_page = std::chrono::seconds(2)});
    EXPECT_THROW(hasty.pdf(page("<table>" + rows + "</table>"), options), NoPdf);
    Renderer patient(BOLWERK_SOURCE_DIR);
    EXPECT_FALSE(patient.pdf(page("<p>Kort</p>"), options).empty());
}

TEST_F(RendererTest, a_worker_without_enough_memory_gives_no_letter_and_no_crash) {
    Renderer narrow(BOLWERK_SOURCE_DIR, {.megabytes = 60});
    EXPECT_THROW(narrow.pdf(page("<p>Kort</p>"), options), NoPdf);
}

/// A home whose worker answers with the page itself, and says something else before it when the page asks for that.
class TalkativeHome {
public:
    TalkativeHome() {
        std::filesystem::create_directories(path / "web" / "documents");
        std::ofstream(path / "web" / "documents" / "render_worker.py")
            << "import json, sys\n"
               "for line in sys.stdin:\n"
               "    page = json.loads(line)['html']\n"
               "    if 'stoort' in page: print('WARNING: something else')\n"
               "    print(json.dumps({'size': len(page)}))\n"
               "    print(page, end='', flush=True)\n";
    }
    ~TalkativeHome() { std::filesystem::remove_all(path); }

    const std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("talkative-home-" + std::to_string(::getpid()));
};

// What a library said in between was no answer, but the process was kept: the next letter got the page of this one.
TEST_F(RendererTest, a_worker_that_says_something_else_gives_no_letter_and_the_next_one_gets_its_own) {
    const TalkativeHome home;
    Renderer talkative(home.path);
    EXPECT_EQ(talkative.pdf("Aan Apeldoorn", options), "Aan Apeldoorn");
    EXPECT_THROW(talkative.pdf("Aan Epe, dat stoort", options), NoPdf);
    EXPECT_EQ(talkative.pdf("Aan Lelystad", options), "Aan Lelystad");
}

TEST_F(RendererTest, after_its_share_of_letters_a_fresh_worker_goes_on) {
    Renderer brief(BOLWERK_SOURCE_DIR, {.pages_a_process = 2});
    brief.pdf(page("<p>Een</p>"), options);
    const int first = brief.process();
    brief.pdf(page("<p>Twee</p>"), options);
    EXPECT_EQ(brief.process(), first);
    brief.pdf(page("<p>Drie</p>"), options);
    EXPECT_NE(brief.process(), first);
}

TEST_F(RendererTest, the_worker_ends_with_the_renderer) {
    int process = 0;
    {
        Renderer brief(BOLWERK_SOURCE_DIR);
        brief.pdf(page("<p>Een</p>"), options);
        process = brief.process();
    }
    EXPECT_EQ(::kill(process, 0), -1);
}

}  // namespace
}  // namespace bolwerk::web
