#include "web/documents/adapted_check.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "web/documents/adapted_page.hpp"
#include "web/documents/markup.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::array<std::string_view, 8> inside_a_line{"strong", "em", "u", "sup", "span", "b", "a", "i"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> same_in_word{{{"&nbsp;", " "},
                                                                                      {"\u00a0", " "},
                                                                                      {"\u202f", " "},
                                                                                      {"&lt;", "<"},
                                                                                      {"&gt;", ">"},
                                                                                      {"&quot;", "\""},
                                                                                      {"&apos;", "'"},
                                                                                      {"&#39;", "'"},
                                                                                      {"&euro;", "€"},
                                                                                      {"‘", "'"},
                                                                                      {"’", "'"},
                                                                                      {"“", "\""},
                                                                                      {"”", "\""},
                                                                                      {"…", "..."},
                                                                                      {"\u00ad", ""},
                                                                                      {"&amp;", "&"}}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

std::string as_read(std::string text) {
    for (const auto& [from, to] : same_in_word)
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    std::string words;
    for (const char c : text)
        if (!is_blank(c))
            words += c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    if (!words.empty() && words.back() == ' ') words.pop_back();
    return words;
}

std::string read_together(const std::vector<TextBlock>& blocks) {
    std::string all;
    for (const auto& block : blocks) all.append(block.words).append(" ");
    return all;
}

/// Digits from `at` on as they stand in an amount, without points and without cents that are none.
std::string digits_from(std::string_view words, std::size_t at) {
    std::string amount;
    if (at < words.size() && words[at] == '-') amount = words[at++];
    const auto from = amount.size();
    for (; at < words.size() && (is_digit(words[at]) || words[at] == '.' || words[at] == ','); ++at)
        if (words[at] != '.') amount += words[at];
    while (amount.size() > from && amount.back() == ',') amount.pop_back();
    if (amount.ends_with(",00")) amount.resize(amount.size() - 3);
    return amount.size() == from ? std::string() : amount;
}

bool is_part_of_a_word(std::string_view words, std::size_t from, std::size_t to) {
    const auto letter = [&](std::size_t at) { return std::isalpha(static_cast<unsigned char>(words[at])) != 0; };
    return (from > 0 && letter(from - 1)) || (to < words.size() && letter(to));
}

/// Where a number that ends before `end` begins.
std::size_t number_before(std::string_view words, std::size_t end) {
    auto at = end;
    while (at > 0 && (is_digit(words[at - 1]) || words[at - 1] == '.' || words[at - 1] == ',' || words[at - 1] == '-'))
        --at;
    return at;
}

/// Whether the words stand there, and not as a part of a longer number.
bool says(std::string_view words, const std::string& value) {
    const auto goes_on = [&](std::size_t end) {
        if (!is_digit(value.back()) || end >= words.size()) return false;
        return is_digit(words[end]) ||
               ((words[end] == '.' || words[end] == ',') && end + 1 < words.size() && is_digit(words[end + 1]));
    };
    for (auto at = words.find(value); at != std::string_view::npos; at = words.find(value, at + 1))
        if (!goes_on(at + value.size()) && (at == 0 || !is_digit(value.front()) || !is_digit(words[at - 1])))
            return true;
    return false;
}

class Check {
public:
    Check(const MadeLetter& letter, std::string_view text)
        : letter_(letter),
          former_(blocks_of(text_part(letter.page))),
          now_(blocks_of(text)),
          former_words_(read_together(former_)),
          words_(read_together(now_)) {}

    std::vector<std::string> faults() && {
        for (const auto& name : letter_.names) look_for(name);
        look_at_amounts();
        return std::move(faults_);
    }

private:
    void look_for(const std::string& name) {
        const auto field = std::ranges::find(letter_.fields, name, &LetterField::name);
        const auto value = letter_.values.find(name);
        if (field == letter_.fields.end() || value == letter_.values.end()) return;
        if (value->is_string()) return look_for(*field, value->get<std::string>());
        if (!value->is_array()) return;
        for (const auto& row : *value)
            for (const auto& column : field->columns)
                if (column.kind != LetterFieldKind::text && row.contains(column.name) &&
                    row.at(column.name).is_string())
                    look_for(column, row.at(column.name).get<std::string>());
    }

    void look_for(const LetterField& field, const std::string& value) {
        const auto wanted = as_read(value);
        if (wanted.empty() || !says(former_words_, wanted) || says(words_, wanted)) return;
        if (!field.written)
            fault("In de tekst ontbreekt “" + field.meaning + "”: " + wanted + ".");
        else if (const auto heading = heading_above(wanted); !heading.empty() && !stands_below(heading))
            fault("In de tekst ontbreekt “" + field.meaning + "”: zet de tekst onder het kopje “" + heading + "”.");
    }

    void look_at_amounts() {
        const auto known = amounts_in(read_together(blocks_of(letter_.page)));
        for (const auto& amount : amounts_in(words_))
            if (std::ranges::find(known, amount) == known.end())
                fault("Het bedrag € " + amount +
                      " staat niet in de brief zoals die is vastgesteld. Een ander bedrag vraagt een ander besluit.");
    }

    void fault(const std::string& sentence) {
        if (std::ranges::find(faults_, sentence) == faults_.end()) faults_.push_back(sentence);
    }

    /// The heading under which these words stood.
    std::string heading_above(const std::string& wanted) const {
        std::string heading, since;
        for (const auto& block : former_) {
            if (block.heading) {
                heading = block.words;
                since.clear();
            } else if (says(since.append(block.words).append(" "), wanted)) {
                return heading;
            }
        }
        return {};
    }

    bool stands_below(const std::string& heading) const {
        for (std::size_t at = 0; at + 1 < now_.size(); ++at)
            if (now_[at].words == heading && !now_[at + 1].heading) return true;
        return false;
    }

    const MadeLetter& letter_;
    std::vector<TextBlock> former_, now_;
    std::string former_words_, words_;
    std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> faults_of_text(const MadeLetter& letter, std::string_view text) {
    return Check(letter, text).faults();
}

std::vector<TextBlock> blocks_of(std::string_view html) {
    std::vector<TextBlock> blocks;
    std::string text;
    bool heading = false;
    const auto close = [&] {
        if (auto words = as_read(std::exchange(text, {})); !words.empty())
            blocks.push_back({std::move(words), heading});
    };
    std::size_t from = 0;
    while (const auto element = next_element(html, from)) {
        text.append(html.substr(from, element->at - from));
        from = element->end;
        if (std::ranges::find(inside_a_line, element->name) != inside_a_line.end()) continue;
        if (element->name == "br") {
            text += ' ';
            continue;
        }
        close();
        heading = !element->closes && element->name.size() == 2 && element->name.front() == 'h' &&
                  is_digit(element->name.back());
    }
    text.append(html.substr(from));
    close();
    return blocks;
}

std::vector<std::string> amounts_in(std::string_view words) {
    constexpr std::array<std::string_view, 6> signs{"€", "EUR", "euro", "Euro", "eur", "EURO"};
    std::vector<std::string> amounts;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto sign =
            std::ranges::find_if(signs, [&](std::string_view one) { return words.substr(at).starts_with(one); });
        if (sign == signs.end() || (*sign != "€" && is_part_of_a_word(words, at, at + sign->size()))) continue;
        auto after = at + sign->size(), before = at;
        while (after < words.size() && words[after] == ' ') ++after;
        while (before > 0 && words[before - 1] == ' ') --before;
        auto amount = digits_from(words, after);
        if (amount.empty()) amount = digits_from(words, number_before(words, before));
        if (!amount.empty()) amounts.push_back(std::move(amount));
        at += sign->size() - 1;
    }
    return amounts;
}

}  // namespace bolwerk::web
