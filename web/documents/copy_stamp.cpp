#include "web/documents/copy_stamp.hpp"

#include <fstream>
#include <iterator>

#include "db/process.hpp"
#include "web/documents/scratch.hpp"

namespace bolwerk::web {
CopyStamp::CopyStamp(const std::string& sheet, Renderer& press)
    : sheet_(press.pdf(sheet, {.identifier = "mark", .created = "2026-01-01T00:00:00+01:00"})) {}

std::string CopyStamp::on(const std::string& pdf) const {
    const Scratch scratch;
    const auto copy = scratch.path / "copy.pdf";
    const auto made = db::run({"/usr/bin/timeout", "60", "/usr/bin/qpdf", "--warning-exit-0", "--deterministic-id",
                               scratch.put("as_it_is.pdf", pdf), "--overlay", scratch.put("sheet.pdf", sheet_),
                               "--repeat=1", "--", copy.string()});
    std::ifstream file(copy, std::ios::binary);
    if (made.code != 0 || !file) throw std::runtime_error("Expected a PDF that can be marked, but this one cannot");
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace bolwerk::web
