#include "web/bench/measure_letters.hpp"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <stdexcept>

#include "db/process.hpp"
#include "web/bench/figures.hpp"
#include "web/commands/console.hpp"
#include "web/documents/letter_fields.hpp"
#include "web/documents/letter_shelf.hpp"
#include "web/documents/renderer.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

constexpr int letters_a_round = 10;

std::string example_page(const std::filesystem::path& home) {
    const auto definitions = workflows::every_definition();
    const LetterShelf shelf(home / "templates" / "letters", definitions);
    const auto letter =
        std::ranges::find_if(shelf.letters(), [](const ShippedLetter& one) { return one.plan.decision; });
    if (letter == shelf.letters().end()) throw std::runtime_error("Expected a letter to set, but there is none");
    const auto workflow = std::ranges::find(definitions, letter->plan.workflow, &engine::Definition::id);
    return MustacheText(shelf.whole(letter->body)).filled(letter_example(letter_fields(*workflow, definitions)));
}

template <class Work>
double a_second(int times, Work&& work) {
    const auto began = std::chrono::steady_clock::now();
    for (int time = 0; time < times; ++time) work();
    return times / std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

}  // namespace

void measure_letters(const std::filesystem::path& home, const Rounds& rounds) {
    const auto page = example_page(home);
    const auto html =
        std::filesystem::temp_directory_path() / ("bolwerk-bench-" + std::to_string(::getpid()) + ".html");
    const auto pdf = std::filesystem::path(html).replace_extension(".pdf");
    std::ofstream(html, std::ios::binary) << page;
    Renderer renderer(home);
    const auto set_warm = [&] { renderer.pdf(page, {.identifier = "bench", .created = "2026-11-26T12:00:00Z"}); };
    set_warm();
    std::vector<double> warm, cold;
    for (int round = 0; round < rounds.count; ++round) {
        warm.push_back(a_second(letters_a_round, set_warm));
        cold.push_back(a_second(2, [&] {
            const auto set = db::run({"/usr/bin/weasyprint", "--pdf-variant", "pdf/ua-1", "-u",
                                      (home / "templates").string() + "/", html.string(), pdf.string()});
            if (set.code != 0) throw std::runtime_error("Expected weasyprint to make a PDF, but it did not");
        }));
    }
    std::filesystem::remove(html);
    std::filesystem::remove(pdf);
    say("Letters: " + figure(median(warm), 2) + " a second from the warm renderer, " + figure(median(cold), 2) +
        " with WeasyPrint started for each, " + figure(median(warm) / median(cold), 1) + " times (target at least 5)");
}

}  // namespace bolwerk::web
