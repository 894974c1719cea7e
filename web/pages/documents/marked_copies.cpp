#include "web/pages/documents/marked_copies.hpp"

#include "engine/local_time.hpp"
#include "web/documents/copy_stamp.hpp"
#include "web/documents/letter_maker.hpp"
#include "web/export/zip.hpp"
#include "web/log/log.hpp"

namespace bolwerk::web {
namespace {

std::unique_ptr<const CopyStamp> stamp_for(const Visit& visit, const TakenOut& taken) try {
    if (visit.site.letters == nullptr) return nullptr;
    const auto sheet = visit.site.templates.render(
        "copy_mark/paper", {{"mark", copy_mark(taken)}, {"level_text", "V" + std::to_string(taken.level)}});
    return std::make_unique<const CopyStamp>(sheet, visit.site.letters->press());
} catch (const NoPdf& problem) {
    log_event(LogLevel::error, "sheet_not_made", {{"reason", problem.what()}});
    return nullptr;
}

std::string without_ending(const std::string& name) {
    const auto dot = name.rfind('.');
    return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

Response in_archive(const OutgoingFile& file, const TakenOut& taken) {
    std::string bytes;
    ZipWriter zip([&bytes](std::string_view some) {
        bytes += some;
        return true;
    });
    zip.add(notice_name, copy_notice(taken));
    zip.add(file.name, file.bytes);
    zip.finish();
    return Response::file(without_ending(file.name) + ".zip", "application/zip", std::move(bytes));
}

}  // namespace

MarkedCopies::MarkedCopies(const Visit& visit, TakenOut taken)
    : taken_(std::move(taken)), stamp_(stamp_for(visit, taken_)) {}

MarkedCopies::~MarkedCopies() = default;

std::optional<std::string> MarkedCopies::marked(const std::string& type, const std::string& bytes) const try {
    if (stamp_ == nullptr || type != "application/pdf") return std::nullopt;
    return stamp_->on(bytes);
} catch (const std::runtime_error& problem) {
    log_event(LogLevel::warning, "copy_not_marked", {{"reason", problem.what()}});
    return std::nullopt;
}

Response outgoing(const Visit& visit, OutgoingFile file, const std::optional<TakenOut>& taken) {
    if (!taken) return Response::file(file.name, file.type, std::move(file.bytes));
    // No sheet is set for a file that could not carry it.
    if (file.type != "application/pdf") return in_archive(file, *taken);
    auto marked = MarkedCopies(visit, *taken).marked(file.type, file.bytes);
    return marked ? Response::file(file.name, file.type, std::move(*marked)) : in_archive(file, *taken);
}

}  // namespace bolwerk::web
