// A message as it crosses the wire: headers that nobody can add to, a text and an HTML part (RFC 5322, 2045-2047).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/date.hpp"

namespace bolwerk::web {

struct Mailbox {
    std::string name, address;
};

struct MailMessage {
    Mailbox from, to;
    std::string subject;
    std::string id;                       ///< Message-ID without brackets
    std::vector<std::string> references;  ///< the first and the last message of the thread, without brackets
    std::string unsubscribe;              ///< address of a page; empty where the law demands the message
    engine::Moment at{};
    std::string text, html;
};

/// Whether the address can stand in a command and a header as it is: one @, no control characters, spaces or brackets.
bool can_be_mailed(std::string_view address);

/// A header's text: line breaks and other control characters become spaces, what is not ASCII an encoded word.
std::string header_text(std::string_view text);

/// Lines of at most 76 characters (RFC 2045, 6.7).
std::string quoted_printable(std::string_view text);

/// The whole message with CRLF, dots not yet doubled. The boundary comes from the id, so the same message is the same
/// bytes.
std::string bytes_of(const MailMessage& message);

/// For DATA: a dot at the start of a line is doubled (RFC 5321, 4.5.2); ends with CRLF.
std::string with_doubled_dots(std::string_view bytes);

}  // namespace bolwerk::web
