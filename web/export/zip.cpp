#include "web/export/zip.hpp"

#include <Poco/Checksum.h>

#include <algorithm>

namespace bolwerk::web {
namespace {

/// Numbers in the order of APPNOTE.TXT: the lowest byte first.
class Numbers {
public:
    Numbers& two(std::uint32_t value) { return put(value, 2); }
    Numbers& four(std::uint32_t value) { return put(value, 4); }
    std::string bytes;

private:
    Numbers& put(std::uint32_t value, int count) {
        for (int at = 0; at < count; ++at) bytes += static_cast<char>(value >> (8 * at) & 0xFF);
        return *this;
    }
};

constexpr std::uint32_t version = 20, names_are_utf8 = 1U << 11, first_of_january_1980 = 0x21;

/// The part that stands both before a file and in the list at the end.
void describe(Numbers& head, std::uint32_t crc, std::uint32_t size, std::size_t name_length) {
    head.two(version).two(names_are_utf8).two(0).two(0).two(first_of_january_1980);
    head.four(crc).four(size).four(size).two(static_cast<std::uint32_t>(name_length)).two(0);
}

/// "brieven/besluit.pdf" a second time is "brieven/besluit (2).pdf".
std::string numbered(const std::string& name, int number) {
    const auto dot = name.rfind('.');
    const auto end = dot == std::string::npos || name.find('/', dot) != std::string::npos ? name.size() : dot;
    return name.substr(0, end) + " (" + std::to_string(number) + ")" + name.substr(end);
}

}  // namespace

bool ZipWriter::write(std::string_view bytes) {
    written_ += static_cast<std::uint32_t>(bytes.size());
    return out_(bytes);
}

bool ZipWriter::add(std::string name, std::string_view bytes) {
    const auto taken = [&](const std::string& one) {
        return std::ranges::find(entries_, one, &Entry::name) != entries_.end();
    };
    const auto wanted = name;
    for (int number = 2; taken(name); ++number) name = numbered(wanted, number);
    Poco::Checksum sum(Poco::Checksum::TYPE_CRC32);
    sum.update(bytes.data(), static_cast<unsigned int>(bytes.size()));
    const Entry entry{name, sum.checksum(), static_cast<std::uint32_t>(bytes.size()), written_};
    entries_.push_back(entry);
    Numbers head;
    head.four(0x04034b50);
    describe(head, entry.crc, entry.size, name.size());
    return write(head.bytes + name) && write(bytes);
}

bool ZipWriter::finish() {
    const auto from = written_;
    for (const auto& entry : entries_) {
        Numbers head;
        head.four(0x02014b50).two(version);
        describe(head, entry.crc, entry.size, entry.name.size());
        head.two(0).two(0).two(0).four(0).four(entry.at);
        if (!write(head.bytes + entry.name)) return false;
    }
    const auto count = static_cast<std::uint32_t>(entries_.size());
    Numbers end;
    end.four(0x06054b50).two(0).two(0).two(count).two(count).four(written_ - from).four(from).two(0);
    return write(end.bytes);
}

}  // namespace bolwerk::web
