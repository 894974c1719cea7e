// Decodes a chunked body as it arrives (RFC 9112, 7.1), without extensions and trailers: nobody here needs them, and
// they are where readings of one message differ.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "web/server/refusal.hpp"

namespace bolwerk::web {

class ChunkedDecoder {
public:
    explicit ChunkedDecoder(std::uint64_t limit) : limit_(limit) {}

    /// Takes what it can from the front of `text` and gives how many bytes that were. When finished() it takes no more.
    Guarded<std::size_t> take(std::string_view text);
    bool finished() const { return step_ == Step::Finished; }
    std::string& body() { return body_; }
    const std::string& body() const { return body_; }

private:
    enum class Step { Size, Data, DataEnd, LastEnd, Finished };

    Guarded<std::size_t> take_size(std::string_view text);
    Guarded<std::size_t> take_line_end(std::string_view text, Step next);

    std::uint64_t limit_;
    std::uint64_t left_ = 0;  ///< bytes of the current chunk still to come
    Step step_ = Step::Size;
    std::string body_;
};

}  // namespace bolwerk::web
