#include "web/mail/delivery_report.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/MessageHeader.h>
#include <Poco/Net/MultipartReader.h>

#include <sstream>

#include "web/server/request.hpp"

namespace bolwerk::web {
namespace {

using Poco::Net::MessageHeader;

/// "rfc822; els@example.org" without its kind.
std::string address_in(const std::string& field) {
    const auto kind = field.find(';');
    const auto begin = kind == std::string::npos ? std::string::npos : field.find_first_not_of(" \t<", kind + 1);
    if (begin == std::string::npos) return {};
    return field.substr(begin, field.find_last_not_of(" \t>\r\n") + 1 - begin);
}

std::string without_brackets(const std::string& id) {
    const auto begin = id.find('<'), end = id.find('>');
    return begin == std::string::npos || end == std::string::npos ? std::string()
                                                                  : id.substr(begin + 1, end - begin - 1);
}

/// Groups of fields between empty lines: the first is about the message, each other about one recipient.
void read_status(std::istream& part, DeliveryFailure& failure) {
    while (part.good() && part.peek() != EOF) {
        MessageHeader group;
        group.read(part);
        if (part.peek() == '\r') part.get();
        if (part.peek() == '\n') part.get();
        const auto status = group.get("Status", "");
        if (group.get("Action", "") != "failed" || !status.starts_with("5.")) continue;
        failure.code = status.substr(0, status.find_first_of(" ("));
        failure.address = address_in(group.get("Original-Recipient", group.get("Final-Recipient", "")));
    }
}

void read_part(const std::string& type, std::istream& part, DeliveryFailure& failure) {
    if (type == "message/delivery-status") return read_status(part, failure);
    if (type != "message/rfc822" && type != "text/rfc822-headers") return;
    MessageHeader original;
    original.read(part);
    failure.message_id = without_brackets(original.get("Message-ID", ""));
}

}  // namespace

std::optional<DeliveryFailure> failure_in(const std::string& message) try {
    std::istringstream text(message);
    MessageHeader header;
    header.read(text);
    const auto type = header.get("Content-Type", "");
    const auto boundary = header_parameter(type, "boundary");
    if (media_type(type) != "multipart/report" || !boundary) return std::nullopt;
    DeliveryFailure failure;
    Poco::Net::MultipartReader parts(text, *boundary);
    while (parts.hasNextPart()) {
        MessageHeader about;
        parts.nextPart(about);
        std::istringstream part(std::string(std::istreambuf_iterator<char>(parts.stream()), {}));
        read_part(media_type(about.get("Content-Type", "")), part, failure);
    }
    if (failure.message_id.empty() || failure.address.empty() || failure.code.empty()) return std::nullopt;
    return failure;
} catch (const Poco::Exception&) {
    return std::nullopt;
}

}  // namespace bolwerk::web
