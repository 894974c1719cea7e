#include "engine/form.hpp"

#include <algorithm>
#include <charconv>

#include "engine/date.hpp"
#include "engine/money.hpp"
#include "engine/utf8.hpp"

namespace bolwerk::engine {
namespace {

/// Nothing that a case is about lies further away: another year is a slip of the keyboard, and the calendar of terms
/// does not reach it.
constexpr int earliest_year = 1900, latest_year = 2100;

std::string trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(blank) - first + 1));
}

/// Characters, not bytes: UTF-8 continuation bytes do not count.
std::int64_t length_of(std::string_view text) {
    return std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

class Reader {
public:
    explicit Reader(const RawInput& raw) : raw_(raw) {}

    Parsed read(const Form& form) {
        for (const auto& field : form) {
            if (field.worked_out != nullptr) continue;
            const auto text = trimmed(first_of(field.name));
            if (!all_plain(field.name))
                unreadable(field);
            else if (text.empty() && field.kind != FieldKind::choices && field.kind != FieldKind::yes_no)
                empty(field);
            else
                filled(field, text);
        }
        return std::move(parsed_);
    }

private:
    std::string_view first_of(std::string_view name) const {
        const auto found = raw_.find(name);
        return found == raw_.end() || found->second.empty() ? std::string_view{}
                                                            : std::string_view(found->second.front());
    }
    bool all_plain(std::string_view name) const {
        const auto found = raw_.find(name);
        return found == raw_.end() || std::ranges::all_of(found->second, is_plain_text);
    }
    void unreadable(const Field& field) {
        keep(field, nullptr);
        wrong(field, "Hier staan tekens in die wij niet kunnen bewaren. Typ de tekst opnieuw.");
    }
    void keep(const Field& field, Json value) { parsed_.values[std::string(field.name)] = std::move(value); }
    void wrong(const Field& field, std::string sentence) {
        parsed_.errors.push_back({std::string(field.name), std::move(sentence)});
    }
    void empty(const Field& field) {
        keep(field, nullptr);
        if (field.required) wrong(field, "Vul in: " + std::string(field.label));
    }

    void filled(const Field& field, const std::string& text) {
        switch (field.kind) {
            case FieldKind::text:
            case FieldKind::long_text:
                return read_text(field, text);
            case FieldKind::whole_number:
            case FieldKind::organisation:
            case FieldKind::person:
                return read_number(field, text);
            case FieldKind::money:
                return read_money(field, text);
            case FieldKind::date:
                return read_date(field, text);
            case FieldKind::yes_no:
                return read_yes_no(field, text);
            case FieldKind::choice:
                return read_choice(field, text);
            case FieldKind::choices:
                return read_choices(field);
        }
    }

    void read_text(const Field& field, const std::string& text) {
        keep(field, text);
        if (length_of(text) > field.most)
            wrong(field, "Gebruik hooguit " + std::to_string(field.most) + " tekens. U hebt er " +
                             std::to_string(length_of(text)) + ".");
        if (length_of(text) < field.least) wrong(field, "Gebruik minstens " + std::to_string(field.least) + " tekens.");
        if (auto sentence = why_not_there(text, field.may_hold); !sentence.empty()) wrong(field, std::move(sentence));
    }

    void read_number(const Field& field, const std::string& text) {
        std::int64_t number = 0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (problem != std::errc{} || end != text.data() + text.size())
            return wrong(field, field.kind == FieldKind::whole_number ? "Vul een heel getal in, bijvoorbeeld 12."
                                                                      : "Kies iemand uit de lijst.");
        keep(field, number);
        const bool limited = field.kind == FieldKind::whole_number;
        if (limited && (number < field.least || number > field.most))
            wrong(field, "Vul een getal in van " + std::to_string(field.least) + " tot en met " +
                             std::to_string(field.most) + ".");
    }

    void read_money(const Field& field, const std::string& text) {
        const auto amount = parse_amount(text);
        if (!amount) return wrong(field, std::string(amount.error().reasons.front().sentence));
        keep(field, amount->value);
        if (amount->value < field.least) wrong(field, "Het bedrag is te laag.");
    }

    void read_date(const Field& field, const std::string& text) {
        const auto date = parse_date(text);
        if (!date) return wrong(field, std::string(date.error().reasons.front().sentence));
        keep(field, iso(*date));
        const auto year = static_cast<int>(fields_of(*date).year());
        if (year < earliest_year || year > latest_year)
            wrong(field, "Vul een datum in van " + std::to_string(earliest_year) + " tot en met " +
                             std::to_string(latest_year) + ".");
    }

    void read_yes_no(const Field& field, const std::string& text) {
        const bool yes = text == "ja" || text == "true" || text == "on";
        keep(field, yes);
        if (field.required && !yes) wrong(field, "Vink aan: " + std::string(field.label));
    }

    bool offered(const Field& field, std::string_view value) const {
        return !field.catalogue.empty() ||
               std::ranges::find(field.choices, value, &Choice::value) != field.choices.end();
    }

    void read_choice(const Field& field, const std::string& text) {
        keep(field, text);
        if (!offered(field, text)) wrong(field, "Kies een van de mogelijkheden.");
    }

    void read_choices(const Field& field) {
        Json chosen = Json::array();
        if (const auto found = raw_.find(field.name); found != raw_.end())
            for (const auto& value : found->second)
                if (!value.empty()) chosen.push_back(value);
        if (field.required && chosen.empty())
            wrong(field, "Kies minstens een mogelijkheid: " + std::string(field.label));
        if (!std::ranges::all_of(chosen, [&](const Json& one) { return offered(field, one.get<std::string>()); }))
            wrong(field, "Kies alleen uit de mogelijkheden.");
        keep(field, std::move(chosen));
    }

    const RawInput& raw_;
    Parsed parsed_;
};

}  // namespace

Parsed parse(const Form& form, const RawInput& raw) { return Reader(raw).read(form); }

}  // namespace bolwerk::engine
