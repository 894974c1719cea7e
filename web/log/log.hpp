// One JSON line an event to stderr: what happened, to which request and case, and how long it took. Never personal
// data, never the content of a case or a request: names of events and fields are fixed words, values are ids and
// figures.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <iosfwd>
#include <string_view>
#include <variant>

namespace bolwerk::web {

enum class LogLevel { debug, info, warning, error };

/// The usual names are request_id, case, duration_ms, method, route, status.
struct LogField {
    LogField(std::string_view field, std::string_view text) : name(field), value(text) {}
    LogField(std::string_view field, std::integral auto number)
        : name(field), value(static_cast<std::int64_t>(number)) {}
    LogField(std::string_view field, double number) : name(field), value(number) {}

    std::string_view name;
    std::variant<std::string_view, std::int64_t, double> value;
};

/// Sends the log from `least` up to this stream, or to stderr. Before the first call everything from info up goes to
/// stderr. The stream must outlive the log or the next call.
void open_log(LogLevel least, std::ostream* to = nullptr);

/// Safe from any thread. Fields with an empty text are left out.
void log_event(LogLevel level, std::string_view event, std::initializer_list<LogField> fields = {});

}  // namespace bolwerk::web
