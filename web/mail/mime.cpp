#include "web/mail/mime.hpp"

#include <Poco/DateTime.h>
#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>

#include <algorithm>

#include "web/files/base64.hpp"

namespace bolwerk::web {
namespace {

constexpr std::size_t longest_line = 76;
constexpr std::size_t bytes_in_a_word = 42;  // of an encoded word: 56 in base64, and 12 around it

bool is_control(char c) { return static_cast<unsigned char>(c) < 32 || c == 127; }
bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 128; });
}
bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string encoded_words(std::string_view text) {
    std::string words;
    while (!text.empty()) {
        auto length = std::min(text.size(), bytes_in_a_word);
        while (length < text.size() && length > 1 && continues(text[length])) --length;
        words += (words.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(text.substr(0, length)) + "?=";
        text.remove_prefix(length);
    }
    return words;
}

std::string mailbox_text(const Mailbox& mailbox) {
    if (mailbox.name.empty()) return "<" + mailbox.address + ">";
    if (!is_ascii(mailbox.name)) return header_text(mailbox.name) + " <" + mailbox.address + ">";
    std::string quoted;
    for (const char c : header_text(mailbox.name)) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return "\"" + quoted + "\" <" + mailbox.address + ">";
}

std::string date_text(engine::Moment at) {
    const Poco::Timestamp moment(std::chrono::duration_cast<std::chrono::microseconds>(at.time_since_epoch()).count());
    return Poco::DateTimeFormatter::format(moment, "%w, %e %b %Y %H:%M:%S +0000");
}

std::string part(std::string_view boundary, std::string_view type, std::string_view text) {
    return "--" + std::string(boundary) + "\r\nContent-Type: " + std::string(type) +
           "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted_printable(text) + "\r\n";
}

std::string thread_headers(const std::vector<std::string>& references) {
    if (references.empty()) return {};
    std::string all;
    for (const auto& one : references)
        if (&one == references.data() || one != references.front()) all += (all.empty() ? "<" : "\r\n <") + one + ">";
    return "In-Reply-To: <" + references.back() + ">\r\nReferences: " + all + "\r\n";
}

}  // namespace

bool can_be_mailed(std::string_view address) {
    const auto at = address.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < address.size() &&
           address.find('@', at + 1) == address.npos && address.size() <= 254 &&
           std::ranges::none_of(address, [](char c) {
               return is_control(c) || static_cast<unsigned char>(c) >= 128 ||
                      std::string_view(" <>\"\\,;:()[]").find(c) != std::string_view::npos;
           });
}

std::string header_text(std::string_view text) {
    std::string one_line(text);
    std::ranges::replace_if(one_line, is_control, ' ');
    return is_ascii(one_line) && one_line.find("=?") == std::string::npos ? one_line : encoded_words(one_line);
}

std::string quoted_printable(std::string_view text) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out, line;
    const auto end_line = [&](std::string_view ending) {
        out += line;
        out += ending;
        line.clear();
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\r') continue;
        if (c == '\n') {
            end_line("\r\n");
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        const bool at_end = at + 1 == text.size() || text[at + 1] == '\n' || text[at + 1] == '\r';
        const bool plain = (byte >= 33 && byte <= 126 && c != '=') || ((c == ' ' || c == '\t') && !at_end);
        const auto piece = plain ? std::string(1, c) : std::string{'=', digits[byte >> 4], digits[byte & 15]};
        if (line.size() + piece.size() > longest_line - 1) end_line("=\r\n");
        line += piece;
    }
    return out + line;
}

std::string bytes_of(const MailMessage& message) {
    const auto boundary = "bolwerk-" + message.id.substr(0, message.id.find('@'));
    std::string bytes = "Date: " + date_text(message.at) + "\r\nFrom: " + mailbox_text(message.from) +
                        "\r\nTo: " + mailbox_text(message.to) + "\r\nSubject: " + header_text(message.subject) +
                        "\r\nMessage-ID: <" + message.id + ">\r\n" + thread_headers(message.references) +
                        "Auto-Submitted: auto-generated\r\n";
    if (!message.unsubscribe.empty())
        bytes +=
            "List-Unsubscribe: <" + message.unsubscribe + ">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    return bytes + "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"" + boundary + "\"\r\n\r\n" +
           part(boundary, "text/plain", message.text) + part(boundary, "text/html", message.html) + "--" + boundary +
           "--\r\n";
}

std::string with_doubled_dots(std::string_view bytes) {
    std::string out;
    bool at_start = true;
    for (const char c : bytes) {
        if (at_start && c == '.') out += '.';
        out += c;
        at_start = c == '\n';
    }
    return out.ends_with("\r\n") ? out : out + "\r\n";
}

}  // namespace bolwerk::web
