// What a mail server says afterwards about a message that it took: a delivery status notification (RFC 3464).
#pragma once

#include <optional>
#include <string>

namespace bolwerk::web {

struct DeliveryFailure {
    std::string message_id;  ///< of the message that did not arrive, without < and >
    std::string address;     ///< that it was for
    std::string code;        ///< RFC 3463, for example "5.1.1"
};

/// The failure for good (action "failed", status 5.x.x) that this message reports. Nothing for a delay, a receipt, an
/// answer of an absent person, and whatever else is no such report.
std::optional<DeliveryFailure> failure_in(const std::string& message);

}  // namespace bolwerk::web
