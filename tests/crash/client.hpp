// Els at her browser: signs in once and then sends what she does, over a connection that may break at any moment.
#pragma once

#include <Poco/Net/HTTPClientSession.h>

#include <cstdint>
#include <string>
#include <vector>

#include "engine/json.hpp"

namespace bolwerk::web {

struct Reply {
    int status = 0;
    engine::Json body;
};

/// All calls throw Poco::Exception when no answer came: whether it was done is not known then.
class Client {
public:
    explicit Client(std::uint16_t port);

    /// Throws std::runtime_error when it is refused.
    void sign_in(const std::string& account, const std::string& password);

    Reply get(const std::string& path);
    Reply post_form(const std::string& path, const std::vector<std::pair<std::string, std::string>>& form);
    Reply post_json(const std::string& path, const engine::Json& body);

private:
    Reply ask(const std::string& method, const std::string& path, const std::string& type, const std::string& body);

    Poco::Net::HTTPClientSession session_;
    std::string cookies_, csrf_;
};

}  // namespace bolwerk::web
