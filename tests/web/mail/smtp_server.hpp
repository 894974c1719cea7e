// The mail server of the tests as a process of its own, with what it took.
#pragma once

#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "engine/json.hpp"

namespace bolwerk::web {

class SmtpServer {
public:
    /// Starts it; `options` as smtp_server.py takes them. A port of 0 chooses a free one.
    explicit SmtpServer(const std::string& options = {}, int port = 0) {
        const auto command = "exec /usr/bin/python3 -B " + std::string(BOLWERK_SOURCE_DIR) +
                             "/tests/web/mail/smtp_server.py --log " + log_.string() + " --port " +
                             std::to_string(port) + " " + options;
        out_ = ::popen(command.c_str(), "r");
        if (out_ == nullptr || std::fscanf(out_, "%d %d", &port_, &pid_) != 2)
            throw std::runtime_error("Expected the mail server of the tests to start, but it did not");
    }
    SmtpServer(const SmtpServer&) = delete;
    SmtpServer& operator=(const SmtpServer&) = delete;
    ~SmtpServer() {
        if (pid_ > 0) ::kill(pid_, SIGKILL);
        if (out_ != nullptr) ::pclose(out_);
        std::filesystem::remove(log_);
    }

    int port() const { return port_; }

    /// How many messages it answered for.
    std::size_t count() const {
        std::size_t all = 0;
        std::ifstream file(log_);
        for (std::string line; std::getline(file, line) && !file.eof();) ++all;
        return all;
    }

    /// Every message it answers for, in order: {to, from, headers, text, html, raw, tls, user}.
    engine::Json taken() const {
        auto all = engine::Json::array();
        std::ifstream file(log_);
        for (std::string line; std::getline(file, line);) all.push_back(engine::Json::parse(line));
        return all;
    }

private:
    static std::filesystem::path fresh_log() {
        static int made = 0;
        return std::filesystem::temp_directory_path() /
               ("bolwerk-mail-" + std::to_string(::getpid()) + "-" + std::to_string(++made));
    }

    std::filesystem::path log_ = fresh_log();
    std::FILE* out_ = nullptr;
    int port_ = 0, pid_ = 0;
};

}  // namespace bolwerk::web
