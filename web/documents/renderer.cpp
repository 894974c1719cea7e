#include "web/documents/renderer.hpp"

#include "engine/json.hpp"
#include "web/documents/child_process.hpp"
#include "web/log/log.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// Debian's own Python: another one on the path does not have WeasyPrint.
constexpr const char* python = "/usr/bin/python3";

/// Fixed seeds and dates, so that the same page gives the same bytes; no home, so that nobody's settings count.
std::vector<std::string> environment() {
    return {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8",     "PYTHONHASHSEED=0", "SOURCE_DATE_EPOCH=0",
            "HOME=/nonexistent",  "PYTHONNOUSERSITE=1", "PYTHONSAFEPATH=1", "PYTHONDONTWRITEBYTECODE=1",
            "MALLOC_ARENA_MAX=1"};
}

}  // namespace

struct Renderer::Worker {
    Worker(const std::filesystem::path& home, const RenderLimits& limits)
        : child({python, (home / "web" / "documents" / "render_worker.py").string(), (home / "templates").string(),
                 std::to_string(limits.a_page.count()), std::to_string(limits.megabytes)},
                environment()) {}

    ChildProcess child;
    int pages = 0;
};

Renderer::Renderer(std::filesystem::path home, RenderLimits limits)
    : home_(std::filesystem::absolute(std::move(home))), limits_(limits) {}

Renderer::~Renderer() = default;

std::string Renderer::attempt(const std::string& request, std::chrono::steady_clock::time_point until) {
    if (worker_ && worker_->pages >= limits_.pages_a_process) worker_.reset();
    if (!worker_) worker_ = std::make_unique<Worker>(home_, limits_);
    process_ = static_cast<int>(worker_->child.id());
    ++worker_->pages;
    worker_->child.write(request, until);
    const auto head = Json::parse(worker_->child.read_line(until), nullptr, false);
    // Whatever comes after something else would be taken for the answer to the next page.
    if (!head.is_object())
        throw ChildGone("Expected an answer of the process that makes PDFs, but it said something else");
    if (head.contains("size")) return worker_->child.read_bytes(head.at("size"), until);
    throw NoPdf("Expected a PDF, but " + head.value("error", "the process does not say why"));
}

std::string Renderer::pdf(std::string_view html, const PdfOptions& options) {
    const auto until = std::chrono::steady_clock::now() + limits_.a_page;
    const auto request = Json{{"html", html}, {"identifier", options.identifier}, {"created", options.created}}.dump(
                             -1, ' ', false, Json::error_handler_t::replace) +
                         "\n";
    const std::unique_lock lock(one_at_a_time_, until);
    if (!lock) throw NoPdf("Expected a PDF, but other pages took all the time");
    for (int left = 1;; --left) try {
            return attempt(request, until);
        } catch (const ChildGone& gone) {
            worker_.reset();
            log_event(LogLevel::warning, "renderer_restarts", {{"reason", gone.what()}});
            if (left == 0 || std::chrono::steady_clock::now() >= until)
                throw NoPdf("Expected a PDF, but the process that makes it ended or took too long");
        }
}

}  // namespace bolwerk::web
