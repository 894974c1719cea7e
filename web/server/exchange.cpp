#include "web/server/exchange.hpp"

#include <cxxabi.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <random>
#include <thread>
#include <typeinfo>

#include "web/log/log.hpp"
#include "web/server/body.hpp"
#include "web/server/text.hpp"

namespace bolwerk::web {

namespace {

using Clock = std::chrono::steady_clock;

std::string hexadecimal(std::uint64_t number, int digits) {
    std::string text;
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) text += "0123456789abcdef"[(number >> shift) & 15];
    return text;
}

std::string type_name(const std::exception& error) {
    const std::unique_ptr<char, void (*)(void*)> name(
        abi::__cxa_demangle(typeid(error).name(), nullptr, nullptr, nullptr), std::free);
    return name ? name.get() : typeid(error).name();
}

Failure classified(const ServerConfig& config, const std::exception* error) {
    if (error == nullptr) return {500, "not an exception"};
    try {
        if (config.classify) return config.classify(*error);
    } catch (const std::exception&) {
        return {500, "an exception while classifying " + type_name(*error)};
    }
    return {500, type_name(*error)};
}

void log_request(const Request& request, int status, Clock::time_point start) {
    const std::chrono::duration<double, std::milli> duration = Clock::now() - start;
    log_event(LogLevel::info, "request",
              {{"request_id", request.id},
               {"case", request.subject},
               {"method", request.method},
               {"route", request.route},
               {"status", status},
               {"duration_ms", duration.count()}});
}

/// Whatever the work took, the answer leaves a whole number of beats after its start.
void wait_for_beat(Clock::time_point start, std::chrono::milliseconds beat) {
    if (beat.count() <= 0) return;
    const auto beats = (Clock::now() - start) / beat + 1;
    std::this_thread::sleep_until(start + beats * beat);
}

Response plain_error(const Request& request, int status) {
    if (request.wants_json()) return Response::problem(status, reason_phrase(status), "", {{"request_id", request.id}});
    const char* sentence = status >= 500 ? "Er ging iets mis bij ons. Probeer het later opnieuw."
                                         : "Dit verzoek kunnen wij niet verwerken.";
    return Response::text(std::string(sentence) + "\nFout " + std::to_string(status) + ", kenmerk " + request.id + "\n",
                          status);
}

}  // namespace

Exchange::Exchange(const ServerConfig& config, Handler handler)
    : config_(config), handler_(std::move(handler)), id_start_(hexadecimal(std::random_device{}(), 8)) {}

void Exchange::introduce(Request& request, std::string_view socket_address) {
    request.id = id_start_ + hexadecimal(++count_, 8);
    request.peer = socket_address;
    const auto& trusted = config_.trusted_proxies;
    if (std::find(trusted.begin(), trusted.end(), socket_address) == trusted.end()) return;
    // The proxy appends what it saw; everything before the last comma is the client's own story, also in other headers.
    for (const auto& [name, value] : request.headers) {
        if (same_name(name, "X-Forwarded-For"))
            request.peer = trim(std::string_view(value).substr(value.rfind(',') + 1));
        if (same_name(name, "X-Forwarded-Proto")) request.secure = value == "https";
    }
}

Answer Exchange::answer(Request& request, Framing framing) {
    const auto start = Clock::now();
    Response response = handled(request);
    const int status = response.status;
    const bool on_the_beat = response.on_the_beat;
    Answer answer = sent(request, std::move(response), framing);
    if (on_the_beat) wait_for_beat(start, config_.beat);
    log_request(request, status, start);
    return answer;
}

Answer Exchange::refuse(const Request& request, const Refusal& refusal) {
    log_event(LogLevel::warning, "request_refused",
              {{"request_id", request.id}, {"status", refusal.status}, {"reason", refusal.reason}});
    return sent(request, error_page(request, refusal.status, refusal.reason), {.keep_alive = false, .chunked = false});
}

Response Exchange::handled(Request& request) {
    try {
        if (const auto refusal = read_body(request, config_.limits))
            return error_page(request, refusal->status, refusal->reason);
        return handler_(request);
    } catch (const std::exception& error) {
        return failed(request, &error);
    } catch (...) {
        return failed(request, nullptr);
    }
}

Response Exchange::failed(const Request& request, const std::exception* error) {
    const Failure failure = classified(config_, error);
    log_event(LogLevel::error, "request_failed",
              {{"request_id", request.id},
               {"case", request.subject},
               {"route", request.route},
               {"status", failure.status},
               {"reason", failure.description}});
    return error_page(request, failure.status, "the handler failed");
}

Response Exchange::error_page(const Request& request, int status, std::string_view reason) noexcept {
    try {
        if (config_.error_page) return config_.error_page(request, status, reason);
    } catch (...) {
        log_event(LogLevel::error, "error_page_failed", {{"request_id", request.id}, {"status", status}});
    }
    return plain_error(request, status);
}

Answer Exchange::sent(const Request& request, Response response, Framing framing) {
    Response::Stream stream = request.method == "HEAD" ? nullptr : response.stream;
    framing.keep_alive = framing.keep_alive && !response.stream;
    framing.chunked = framing.chunked && response.stream;
    try {
        return {wire_bytes(request, std::move(response), framing), std::move(stream)};
    } catch (const std::exception& error) {
        return {wire_bytes(request, failed(request, &error), {.keep_alive = framing.keep_alive, .chunked = false}),
                nullptr};
    }
}

}  // namespace bolwerk::web
