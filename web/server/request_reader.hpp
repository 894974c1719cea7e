// Collects bytes until exactly one request is there; what follows it waits for its own turn.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "web/server/chunked.hpp"
#include "web/server/head.hpp"

namespace bolwerk::web {

class RequestReader {
public:
    /// The limits must outlive the reader.
    explicit RequestReader(const Limits& limits) : limits_(limits) {}

    void append(std::string_view bytes) { buffer_.append(bytes); }

    /// Whether a whole request has arrived. After a refusal the connection has lost its place and must close.
    Guarded<bool> advance();

    /// The head of the request that is being read, from the moment it is complete.
    const Head* head() const { return head_ ? &*head_ : nullptr; }

    /// What a refused request still tells: the whole head where it was read, else the method HEAD and what its client
    /// accepts, so that the refusal is answered in a form that it reads.
    Request refused() const;

    /// Hands the complete request over, its raw body in `body`, and turns to the next one.
    Head take();

    /// Whether the client waits for a word before it sends the body; true once.
    bool owes_continue();

    /// Nothing of a next request has arrived yet.
    bool untouched() const { return !head_ && buffer_.empty(); }
    std::size_t held_bytes() const { return buffer_.capacity() + (decoder_ ? decoder_->body().capacity() : 0); }

private:
    Guarded<bool> advance_head();
    Guarded<bool> advance_body();
    std::optional<Refusal> begin_body();

    const Limits& limits_;
    std::string buffer_;
    std::size_t scanned_ = 0;  ///< bytes of the head that were looked at before
    std::size_t line_ = 0;     ///< where the current line of the head begins
    std::optional<Head> head_;
    std::optional<ChunkedDecoder> decoder_;
};

}  // namespace bolwerk::web
