#include "web/view/query_text.hpp"

#include <Poco/URI.h>

namespace bolwerk::web {
namespace {

std::string encoded(std::string_view text) {
    std::string out;
    Poco::URI::encode(std::string(text), "!#$&'()*+,/:;=?@[]%", out);
    return out;
}

}  // namespace

std::string query_pair(std::string_view name, std::string_view value) { return encoded(name) + "=" + encoded(value); }

}  // namespace bolwerk::web
