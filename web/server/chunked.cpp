#include "web/server/chunked.hpp"

#include <algorithm>
#include <charconv>

namespace bolwerk::web {

namespace {

constexpr std::size_t most_size_digits = 8;

}  // namespace

Guarded<std::size_t> ChunkedDecoder::take(std::string_view text) {
    std::size_t taken = 0;
    while (step_ != Step::Finished && taken < text.size()) {
        const std::string_view rest = text.substr(taken);
        Guarded<std::size_t> part = std::size_t{0};
        switch (step_) {
            case Step::Size:
                part = take_size(rest);
                break;
            case Step::DataEnd:
                part = take_line_end(rest, Step::Size);
                break;
            case Step::LastEnd:
                part = take_line_end(rest, Step::Finished);
                break;
            default:
                part = static_cast<std::size_t>(std::min<std::uint64_t>(left_, rest.size()));
                body_.append(rest.substr(0, *part));
                left_ -= *part;
                if (left_ == 0) step_ = Step::DataEnd;
        }
        if (!part) return part;
        if (*part == 0) break;
        taken += *part;
    }
    return taken;
}

Guarded<std::size_t> ChunkedDecoder::take_size(std::string_view text) {
    std::uint64_t size = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size, 16);
    const auto digits = static_cast<std::size_t>(end - text.data());
    if (text.front() == '-' || digits == 0 || digits > most_size_digits)
        return Refusal{400, "a chunk size is not a number"};
    if (digits == text.size() || (digits + 1 == text.size() && *end == '\r')) return std::size_t{0};
    if (text.substr(digits, 2) != "\r\n") return Refusal{400, "a chunk size is malformed"};
    if (size > limit_ - body_.size()) return Refusal{413, "the body is too large"};
    left_ = size;
    step_ = size == 0 ? Step::LastEnd : Step::Data;
    return digits + 2;
}

Guarded<std::size_t> ChunkedDecoder::take_line_end(std::string_view text, Step next) {
    if (text.front() != '\r' || (text.size() > 1 && text[1] != '\n')) return Refusal{400, "a chunk is malformed"};
    if (text.size() < 2) return std::size_t{0};
    step_ = next;
    return std::size_t{2};
}

}  // namespace bolwerk::web
