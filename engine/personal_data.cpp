#include "engine/personal_data.hpp"

#include <algorithm>
#include <array>

#include "engine/iban.hpp"
#include "engine/names/find.hpp"
#include "engine/plain_writing.hpp"

namespace bolwerk::engine {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool word_char(char c) { return digit(c) || letter(c) || static_cast<unsigned char>(c) >= 0x80; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// Weights 9 to 2 and -1 for the last digit; the sum must divide by eleven (Besluit BSN; RvIG "elfproef").
bool passes_eleven_test(std::string_view nine) {
    int sum = 0;
    for (int place = 0; place < 9; ++place) sum += (nine[place] - '0') * (place == 8 ? -1 : 9 - place);
    return sum % 11 == 0 && nine != "000000000";
}

/// The digits from `at` on, with single dots or spaces between them left out; `end` becomes where they stop.
std::string digits_from(std::string_view text, std::size_t at, std::size_t& end) {
    std::string digits;
    while (at < text.size()) {
        if (digit(text[at])) {
            digits += text[at];
            end = ++at;
        } else if ((text[at] == '.' || text[at] == ' ' || text[at] == '-') && at + 1 < text.size() &&
                   digit(text[at + 1])) {
            ++at;
        } else {
            break;
        }
    }
    return digits;
}

bool dutch_phone(std::string_view digits, bool plus) {
    if (plus) return digits.starts_with("31") && (digits.size() == 11 || digits.size() == 12);
    if (digits.starts_with("0031")) return digits.size() == 13;
    return digits.size() == 10 && digits[0] == '0' && digits[1] != '0';
}

void find_numbers(std::string_view text, std::vector<Finding>& found) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool starts = digit(text[at]) && (at == 0 || !word_char(text[at - 1]));
        if (!starts) continue;
        std::size_t end = at;
        const auto digits = digits_from(text, at, end);
        const bool plus = at > 0 && text[at - 1] == '+';
        if (dutch_phone(digits, plus))
            found.push_back({PersonalData::phone, at, end - at});
        else if (digits.size() == 9 && passes_eleven_test(digits))
            found.push_back({PersonalData::citizen_service_number, at, end - at});
        at = end;
    }
}

/// The fourteen series of the RDW (sidecodes), L a letter and D a digit, hyphens left out.
constexpr std::array<std::string_view, 14> series{"LLDDDD", "DDDDLL", "DDLLDD", "LLDDLL", "LLLLDD", "DDLLLL", "DDLLLD",
                                                  "DLLLDD", "LLDDDL", "LDDDLL", "LLLDDL", "LDDLLL", "DLLDDD", "DDDLLD"};

/// A plate is three groups; where letters and digits change twice it is one without hyphens, too. With one change it
/// looks like a postcode or a year.
bool changes_twice(std::string_view shape) {
    int changes = 0;
    for (std::size_t at = 1; at < shape.size(); ++at) changes += shape[at] != shape[at - 1] ? 1 : 0;
    return changes == 2;
}

/// Six letters and digits from `at` on with this mark between their groups: nothing, a hyphen or a space. `length`
/// becomes how much of the text they take. Words between spaces are no plate: "om 24 en 25".
bool plate_at(std::string_view text, std::size_t at, char mark, std::size_t& length) {
    std::string shape;
    std::size_t end = at;
    for (int marks = 0; shape.size() < 6 && end < text.size(); ++end) {
        const char c = text[end];
        if (digit(c))
            shape += 'D';
        else if (letter(c) && (mark != ' ' || c == upper(c)))
            shape += 'L';
        else if (mark != 0 && c == mark && !shape.empty() && ++marks <= 2)
            continue;
        else
            return false;
    }
    length = end - at;
    const auto marks = std::ranges::count(text.substr(at, length), mark);
    const bool whole = end == text.size() || !(word_char(text[end]) || text[end] == '-');
    return whole && shape.size() == 6 && std::ranges::find(series, shape) != series.end() &&
           (mark == 0 ? changes_twice(shape) : marks == 2);
}

void find_plates(std::string_view text, std::vector<Finding>& found) {
    for (std::size_t at = 0; at + 6 <= text.size(); ++at) {
        if (at > 0 && (word_char(text[at - 1]) || text[at - 1] == '-')) continue;
        for (const char mark : {'-', ' ', '\0'})
            if (std::size_t length = 0; plate_at(text, at, mark, length)) {
                found.push_back({PersonalData::licence_plate, at, length});
                break;
            }
    }
}

bool mail_char(char c) { return word_char(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-'; }

void find_mail(std::string_view text, std::vector<Finding>& found) {
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        auto from = at, to = at + 1;
        while (from > 0 && mail_char(text[from - 1])) --from;
        while (to < text.size() && mail_char(text[to])) ++to;
        while (to > at + 1 && text[to - 1] == '.') --to;  // the end of a sentence is no part of it
        const auto host = text.substr(at + 1, to - at - 1);
        const auto dot = host.rfind('.');
        if (from < at && dot != std::string_view::npos && dot > 0 && host.size() - dot > 2)
            found.push_back({PersonalData::email, from, to - from});
    }
}

/// An address that is spelled: "jan (at) bedrijf punt nl".
void find_spelled_mail(std::string_view text, std::vector<Finding>& found) {
    for (const std::string_view sign : {"(at)", "[at]"})
        for (auto at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) {
            const auto before = text.find_last_not_of(' ', at == 0 ? 0 : at - 1),
                       after = text.find_first_not_of(' ', at + sign.size());
            if (at > 0 && before != std::string_view::npos && mail_char(text[before]) &&
                after != std::string_view::npos && mail_char(text[after]))
                found.push_back({PersonalData::email, at, sign.size()});
        }
}

/// The same without brackets: "jan punt jansen at bedrijf dot com".
void find_said_mail(std::string_view text, std::vector<Finding>& found) {
    constexpr std::array<std::string_view, 7> endings{"nl", "com", "org", "net", "eu", "be", "info"};
    for (const std::string_view sign : {" at ", " apenstaart ", " apenstaartje "})
        for (auto at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) {
            const auto host =
                text.substr(at + sign.size(), text.find_first_of(" .,;\n", at + sign.size()) - at - sign.size());
            for (const std::string_view point : {" punt ", " dot "}) {
                const auto behind = at + sign.size() + host.size();
                if (!text.substr(behind).starts_with(point)) continue;
                const auto from = behind + point.size();
                const auto to = std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", from), text.size());
                if (std::ranges::find(endings, text.substr(from, to - from)) != endings.end())
                    found.push_back({PersonalData::email, at + 1, to - at - 1});
            }
        }
}

/// The number of a passport and the like: at least six capitals and digits, two digits among them, close behind it.
void find_documents(std::string_view text, std::vector<Finding>& found) {
    constexpr std::array<std::string_view, 5> papers{"aspoort", "ijbewijs", "dentiteitskaart", "d-kaart",
                                                     "ocumentnummer"};
    constexpr std::size_t close = 24, least = 6;
    for (const auto paper : papers)
        for (auto at = text.find(paper); at != std::string_view::npos; at = text.find(paper, at + 1)) {
            const auto end = std::min(text.size(), at + paper.size() + close);
            for (auto from = at + paper.size(); from < end; ++from) {
                auto to = from;
                while (to < text.size() && (digit(text[to]) || (text[to] >= 'A' && text[to] <= 'Z'))) ++to;
                const auto number = text.substr(from, to - from);
                if (number.size() >= least && std::ranges::count_if(number, digit) >= 2) {
                    if (std::ranges::find(found, from, &Finding::position) == found.end())
                        found.push_back({PersonalData::citizen_service_number, from, number.size()});
                    break;
                }
                from = std::max(from, to);
            }
        }
}

void find_accounts(std::string_view text, std::vector<Finding>& found) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (const auto length = iban_at(text, at); length > 0) {
            found.push_back({PersonalData::bank_account, at, length});
            at += length - 1;
        }
}

/// As places in the original, the first of them first.
std::vector<Finding> in_order(std::vector<Finding> found, const PlainWriting& plain) {
    for (auto& one : found) {
        const auto end = plain.place_of(one.position + one.length);
        one.position = plain.place_of(one.position);
        one.length = end - one.position;
    }
    std::ranges::stable_sort(found, {}, &Finding::position);
    return found;
}

}  // namespace

std::vector<Finding> find_personal_data(std::string_view text) {
    std::vector<Finding> found;
    const PlainWriting plain(text);
    find_accounts(plain.text, found);
    find_numbers(plain.text, found);
    find_plates(plain.text, found);
    find_mail(plain.text, found);
    find_spelled_mail(plain.text, found);
    find_said_mail(plain.text, found);
    find_documents(plain.text, found);
    return in_order(std::move(found), plain);
}

std::vector<Finding> find_names(std::string_view text) {
    std::vector<Finding> found;
    const PlainWriting plain(text);
    const auto text_around = names::without_such_parks(plain.text);
    names::find_persons(text_around, found);
    names::find_firms(text_around, found);
    names::find_addresses(text_around, found);
    names::find_traits(text_around, found);
    return in_order(std::move(found), plain);
}

std::string_view dutch_name(PersonalData kind) {
    constexpr std::array<std::string_view, 11> called{"een BSN of documentnummer",
                                                      "een kenteken",
                                                      "een telefoonnummer",
                                                      "een e-mailadres",
                                                      "een rekeningnummer",
                                                      "de naam van een persoon",
                                                      "de naam van een bedrijf",
                                                      "een adres met huisnummer",
                                                      "een geboortedatum",
                                                      "een nationaliteit",
                                                      "een KvK-nummer"};
    return called[static_cast<std::size_t>(kind)];
}

}  // namespace bolwerk::engine
