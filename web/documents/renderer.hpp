// Makes PDFs: hands HTML to one warm WeasyPrint process, which it starts, limits, renews and starts again.
#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>

namespace bolwerk::web {

/// What goes into the PDF beside the page. The title and language are those of the page.
struct PdfOptions {
    std::string identifier;  ///< names the document inside the file, for example "SUB-2026-0042-B3"
    std::string created;     ///< moment in the file, ISO 8601 with offset: "2026-11-26T09:00:00+01:00"
};

struct RenderLimits {
    std::chrono::seconds a_page{30};  ///< from asking to the last byte, waiting for others included
    int megabytes = 900;              ///< address space of the process
    int pages_a_process = 200;        ///< then it makes room for a fresh one
};

/// No PDF: one sentence, without anything from the page.
class NoPdf : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class Renderer {
public:
    /// Nothing is started before the first page. `home` holds web/documents/ and templates/, the only folder that a
    /// page may take its style, fonts and pictures from; addresses in it are relative to templates/.
    explicit Renderer(std::filesystem::path home, RenderLimits limits = {});
    ~Renderer();

    /// A tagged PDF (PDF/A-3b and PDF/UA-1). The same page and options give the same bytes. A process that dies is
    /// started once more. Safe from any thread; one page at a time. Throws NoPdf.
    std::string pdf(std::string_view html, const PdfOptions& options);

    /// Process id of the warm worker; 0 when none was started.
    int process() const { return process_; }

private:
    struct Worker;
    std::string attempt(const std::string& request, std::chrono::steady_clock::time_point until);

    std::filesystem::path home_;
    RenderLimits limits_;
    std::timed_mutex one_at_a_time_;
    std::unique_ptr<Worker> worker_;
    std::atomic<int> process_ = 0;
};

}  // namespace bolwerk::web
