#include "web/log/log.hpp"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <mutex>

#include "web/log/json_line.hpp"

namespace bolwerk::web {

namespace {

/// spdlog's own %v does not escape.
class JsonFlag : public spdlog::custom_flag_formatter {
public:
    void format(const spdlog::details::log_msg& message, const std::tm&, spdlog::memory_buf_t& line) override {
        const std::string members = json_members({message.payload.data(), message.payload.size()});
        line.append(members.data(), members.data() + members.size());
    }
    std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<JsonFlag>(); }
};

spdlog::level::level_enum spdlog_level(LogLevel level) {
    switch (level) {
        case LogLevel::debug:
            return spdlog::level::debug;
        case LogLevel::info:
            return spdlog::level::info;
        case LogLevel::warning:
            return spdlog::level::warn;
        default:
            return spdlog::level::err;
    }
}

std::shared_ptr<spdlog::logger> make_logger(LogLevel least, std::ostream* to) {
    spdlog::sink_ptr sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    if (to != nullptr) sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(*to, true);
    auto formatter = std::make_unique<spdlog::pattern_formatter>(spdlog::pattern_time_type::utc);
    formatter->add_flag<JsonFlag>('*').set_pattern(R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%*})");
    auto logger = std::make_shared<spdlog::logger>("bolwerk", std::move(sink));
    logger->set_formatter(std::move(formatter));
    logger->set_level(spdlog_level(least));
    return logger;
}

std::mutex gate;

std::shared_ptr<spdlog::logger>& current() {
    static std::shared_ptr<spdlog::logger> logger = make_logger(LogLevel::info, nullptr);
    return logger;
}

}  // namespace

void open_log(LogLevel least, std::ostream* to) {
    const std::lock_guard lock(gate);
    current() = make_logger(least, to);
    spdlog::set_default_logger(current());
}

void log_event(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
    std::unique_lock lock(gate);
    const auto logger = current();
    lock.unlock();
    if (!logger->should_log(spdlog_level(level))) return;
    logger->log(spdlog_level(level), spdlog::string_view_t(marked_text(event, fields)));
}

}  // namespace bolwerk::web
