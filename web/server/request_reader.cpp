#include "web/server/request_reader.hpp"

#include <utility>

#include "web/server/text.hpp"

namespace bolwerk::web {

namespace {

std::uint64_t body_limit(const Limits& limits, const Request& request) {
    if (limits.body_of) return limits.body_of(request);
    return media_type(request.header("Content-Type")) == "multipart/form-data" ? limits.upload : limits.body;
}

}  // namespace

Guarded<bool> RequestReader::advance() { return head_ ? advance_body() : advance_head(); }

Guarded<bool> RequestReader::advance_head() {
    for (; scanned_ < buffer_.size(); ++scanned_) {
        if (scanned_ >= limits_.head) break;
        if (buffer_[scanned_] != '\n') continue;
        if (scanned_ == 0 || buffer_[scanned_ - 1] != '\r') return Refusal{400, "a line ends without carriage return"};
        const bool last = scanned_ - 1 == line_ && line_ > 0;
        line_ = scanned_ + 1;
        if (!last) continue;
        auto head = read_head(std::string_view(buffer_).substr(0, line_), limits_);
        if (!head) return head.error();
        head_ = std::move(*head);
        buffer_.erase(0, line_);
        if (const auto refusal = begin_body()) return *refusal;
        return advance_body();
    }
    if (line_ == 0 && scanned_ > limits_.target + 32) return Refusal{414, "the target is too long"};
    if (scanned_ >= limits_.head) return Refusal{431, "the headers are too large"};
    return false;
}

std::optional<Refusal> RequestReader::begin_body() {
    const std::uint64_t limit = body_limit(limits_, head_->request);
    if (head_->length && *head_->length > limit) return Refusal{413, "the body is too large"};
    if (head_->chunked) decoder_.emplace(limit);
    return {};
}

Guarded<bool> RequestReader::advance_body() {
    if (!decoder_) return buffer_.size() >= head_->length.value_or(0);
    const auto taken = decoder_->take(buffer_);
    if (!taken) return taken.error();
    buffer_.erase(0, *taken);
    return decoder_->finished();
}

Request RequestReader::refused() const {
    if (head_) return head_->request;
    Request request;
    auto rest = std::string_view(buffer_).substr(0, limits_.head);
    if (rest.starts_with("HEAD ")) request.method = "HEAD";
    take_until(rest, '\n');
    while (!rest.empty()) {
        auto line = take_until(rest, '\n');
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) break;
        const auto name = take_until(line, ':');
        if (same_name(name, "Accept")) request.headers.add("Accept", std::string(trim(line)));
    }
    return request;
}

Head RequestReader::take() {
    Head head = std::move(*head_);
    if (decoder_) {
        head.request.body = std::move(decoder_->body());
    } else {
        const std::size_t length = head.length.value_or(0);
        std::string rest = buffer_.substr(length);
        buffer_.resize(length);
        head.request.body = std::exchange(buffer_, std::move(rest));
    }
    head_.reset();
    decoder_.reset();
    scanned_ = line_ = 0;
    return head;
}

bool RequestReader::owes_continue() {
    const bool body_missing = head_ && head_->http_1_1 && (decoder_ || buffer_.size() < head_->length.value_or(0));
    return body_missing && std::exchange(head_->expects_continue, false);
}

}  // namespace bolwerk::web
