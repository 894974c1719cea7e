#include "workflows/park_record/hectares.hpp"

#include <algorithm>

namespace bolwerk::workflows::ibis {
namespace {

using engine::ReasonKind;

constexpr std::string_view digits = "0123456789";
constexpr std::size_t longest_number = 30;

engine::Refused no_number(std::string_view text) { return engine::bad_input("Dit is geen getal.", std::string{text}); }

/// The one sign of a number that has exactly one, with 1 to 3 digits before it; 0 otherwise.
char lone_sign(std::string_view text) {
    const auto at = text.find_first_of(".,");
    if (at == std::string_view::npos || at != text.find_last_of(".,")) return 0;
    return text[at];
}

bool could_be_thousands(std::string_view text) {
    const auto at = text.find_first_of(".,");
    return at >= 1 && at <= 3 && text.front() != '0' && text.size() - at == 4;
}

/// Takes the signs out of "1.234.567"; false when the groups are not of three.
bool join_groups(std::string& whole, char sign) {
    if (whole.find(sign) == std::string::npos) return true;
    std::string joined;
    for (std::size_t at = 0, groups = 0; at <= whole.size(); ++groups) {
        const auto end = std::min(whole.find(sign, at), whole.size());
        const auto size = end - at;
        if (groups == 0 ? size < 1 || size > 3 : size != 3) return false;
        joined += whole.substr(at, size);
        at = end + 1;
    }
    whole = joined;
    return true;
}

SquareMetres area_of(const std::string& whole, std::string fraction) {
    const bool round_up = fraction.size() > 4 && fraction[4] >= '5';
    fraction.resize(4, '0');
    SquareMetres area = 0;
    for (const char c : whole + fraction) area = area * 10 + (c - '0');
    return area + (round_up ? 1 : 0);
}

struct Parts {
    std::string whole, fraction;
};

engine::Result<Parts> cut(std::string_view text, DecimalSigns seen) {
    const auto last = text.find_last_of(".,");
    if (last == std::string_view::npos) return Parts{std::string{text}, {}};
    const char sign = text[last];
    const char other = sign == '.' ? ',' : '.';
    const bool repeated = text.find(sign) != last;
    if (!repeated && could_be_thousands(text) && (sign == '.' ? seen.comma && !seen.point : seen.point && !seen.comma))
        return engine::bad_input("Dit getal kan twee dingen betekenen: de punt of komma is hier niet duidelijk.",
                                 std::string{text});
    Parts parts{std::string{text.substr(0, repeated ? text.size() : last)},
                std::string{repeated ? std::string_view{} : text.substr(last + 1)}};
    if ((!repeated && parts.fraction.empty()) || !join_groups(parts.whole, repeated ? sign : other))
        return no_number(text);
    return parts;
}

}  // namespace

void notice_decimal_sign(std::string_view text, DecimalSigns& seen) {
    if (text.find_first_not_of("0123456789.,") != std::string_view::npos) return;
    const bool both = text.find('.') != std::string_view::npos && text.find(',') != std::string_view::npos;
    const char sign = both ? text[text.find_last_of(".,")] : lone_sign(text);
    if (sign == 0 || (!both && could_be_thousands(text))) return;
    (sign == '.' ? seen.point : seen.comma) = true;
}

engine::Result<SquareMetres> parse_hectares(std::string_view text, DecimalSigns seen) {
    if (text.size() > longest_number) return no_number(text);
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    if (text.find_first_of(digits) == std::string_view::npos) return no_number(text);
    if (text.find_first_not_of("0123456789.,") != std::string_view::npos) return no_number(text);
    auto parts = cut(text, seen);
    if (!parts) return parts.error();
    if (parts->whole.find_first_not_of(digits) != std::string::npos) return no_number(text);
    if (parts->whole.size() > 9) return engine::bad_input("Dit getal is te groot.", std::string{text});
    const auto area = area_of(parts->whole, parts->fraction);
    if (negative && area != 0) return engine::bad_input("Dit getal is negatief.", "-" + std::string{text});
    return area;
}

std::string exact_hectares(SquareMetres area) {
    const auto rest = std::to_string(per_hectare + area % per_hectare);
    return std::to_string(area / per_hectare) + "." + rest.substr(1);
}

std::string dutch_hectares(SquareMetres area) {
    constexpr SquareMetres hundredth = per_hectare / 100;
    const auto hundredths = (area + hundredth / 2) / hundredth;
    const auto rest = std::to_string(100 + hundredths % 100);
    return std::to_string(hundredths / 100) + "," + rest.substr(1);
}

}  // namespace bolwerk::workflows::ibis
