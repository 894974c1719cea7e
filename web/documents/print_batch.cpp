#include "web/documents/print_batch.hpp"

#include <charconv>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "db/process.hpp"
#include "web/documents/scratch.hpp"

namespace bolwerk::web {
namespace {

/// Poppler on files of ours; what an officer uploaded may be anything, so it gets a limited time.
std::string told(std::vector<std::string> command) {
    command.insert(command.begin(), {"/usr/bin/timeout", "60"});
    const auto outcome = db::run(command);
    if (outcome.code != 0) throw std::runtime_error("Expected PDFs that can be read, but one cannot");
    return outcome.output;
}

}  // namespace

int pages_of(const std::string& pdf) {
    const Scratch scratch;
    const auto text = told({"/usr/bin/pdfinfo", scratch.put("letter.pdf", pdf)});
    constexpr std::string_view label = "\nPages:";
    const auto at = text.find(label);
    const auto begin = at == std::string::npos ? at : text.find_first_not_of(' ', at + label.size());
    int pages = 0;
    if (begin != std::string::npos) std::from_chars(text.data() + begin, text.data() + text.size(), pages);
    if (pages < 1) throw std::runtime_error("Expected a PDF with pages, but it has none");
    return pages;
}

std::string joined(const std::vector<std::string>& pdfs) {
    const Scratch scratch;
    std::vector<std::string> command{"/usr/bin/pdfunite"};
    for (const auto& pdf : pdfs) command.push_back(scratch.put(std::to_string(command.size()) + ".pdf", pdf));
    const auto whole = scratch.path / "batch.pdf";
    command.push_back(whole.string());
    told(std::move(command));
    std::ifstream file(whole, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace bolwerk::web
