#include "web/files/upload_check.hpp"

#include <magic.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <stdexcept>

#include "web/files/lower_case.hpp"

namespace bolwerk::web {
namespace {

/// `begin`: the bytes with which such a file begins, at its very first byte. Readers of PDF forgive what stands before
/// them, and what stands there may be read as something else.
struct Kind {
    std::string_view ending, type, begin;
};
constexpr std::string_view zip_archive = "PK\x03\x04";
constexpr std::array<Kind, 6> kinds{
    {{".pdf", "application/pdf", "%PDF-"},
     {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", zip_archive},
     {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", zip_archive},
     {".png", "image/png", "\x89PNG\r\n\x1a\n"},
     {".jpg", "image/jpeg", "\xff\xd8\xff"},
     {".jpeg", "image/jpeg", "\xff\xd8\xff"}}};

bool contains(const std::string& bytes, std::string_view word) { return bytes.find(word) != std::string::npos; }

/// Office files are ZIP archives; some builds of libmagic say no more than that. Then the names of the files inside
/// tell.
bool is_office(std::string_view ending, std::string_view type, const std::string& bytes) {
    const bool archive = type == "application/zip" || type == "application/octet-stream";
    return archive && contains(bytes, "[Content_Types].xml") && contains(bytes, ending == ".docx" ? "word/" : "xl/");
}

/// A PDF names an object and ends with its mark; what only begins as one opens nowhere and proves nothing.
bool is_whole_pdf(const std::string& bytes) { return contains(bytes, " obj") && contains(bytes, "%%EOF"); }

}  // namespace

std::string type_by_bytes(const std::string& bytes) {
    static std::mutex one_at_a_time;
    static const std::unique_ptr<magic_set, decltype(&magic_close)> cookie(magic_open(MAGIC_MIME_TYPE), &magic_close);
    static const bool loaded = cookie && magic_load(cookie.get(), nullptr) == 0;
    if (!loaded) throw std::runtime_error("Expected the list of file types of libmagic, but it is not there");
    const std::lock_guard lock(one_at_a_time);
    const char* type = magic_buffer(cookie.get(), bytes.data(), bytes.size());
    return type == nullptr ? "application/octet-stream" : type;
}

std::optional<std::string> refuse_upload(const Upload& upload) {
    if (upload.file_name.empty())
        return "De naam van dit bestand kan Bolwerk niet lezen (hij is niet in UTF-8). Geef het bestand een andere "
               "naam "
               "en kies het opnieuw.";
    if (upload.bytes.empty()) return "Dit bestand is leeg. Kies een bestand met inhoud.";
    if (upload.bytes.size() > largest_upload) return "Dit bestand is te groot. Kies een bestand van ten hoogste 20 MB.";
    const auto name = lower_case(upload.file_name);
    const auto kind = std::ranges::find_if(kinds, [&](const Kind& one) { return name.ends_with(one.ending); });
    if (kind == kinds.end()) return "Dit soort bestand kan niet. Kies PDF, Word (.docx), Excel (.xlsx), PNG of JPEG.";
    const auto type = type_by_bytes(upload.bytes);
    const bool office = kind->ending == ".docx" || kind->ending == ".xlsx";
    const bool fits = type == kind->type || (office && is_office(kind->ending, type, upload.bytes));
    if (!fits || !upload.bytes.starts_with(kind->begin))
        return "De inhoud past niet bij de naam " + upload.file_name +
               ". Sla het bestand opnieuw op en probeer het nog eens.";
    if (office && contains(upload.bytes, "vbaProject.bin"))
        return "Dit bestand bevat macro's. Sla het op zonder macro's.";
    if (kind->ending == ".pdf" && !is_whole_pdf(upload.bytes))
        return "Deze PDF is niet compleet: hij gaat niet open. Sla de PDF opnieuw op en probeer het nog eens.";
    if (kind->ending == ".pdf" && contains(upload.bytes, "/Encrypt"))
        return "Deze PDF is beveiligd met een wachtwoord. Sla de PDF op zonder wachtwoord.";
    return std::nullopt;
}

std::string scan(const std::string& bytes) {
    const char* command = std::getenv("BOLWERK_VIRUS_SCAN");
    if (command == nullptr || *command == '\0') return "not_scanned";
    // "e": a program that is started meanwhile would keep the scanner waiting for more.
    FILE* scanner = popen(command, "we");
    if (scanner == nullptr) throw std::runtime_error("Expected to start the virus scanner, but it did not start");
    const auto sent = std::fwrite(bytes.data(), 1, bytes.size(), scanner);
    const int status = pclose(scanner);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 1) return "infected";
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || sent != bytes.size())
        throw std::runtime_error("Expected the virus scanner to answer 0 or 1, but it did not");
    return "clean";
}

}  // namespace bolwerk::web
