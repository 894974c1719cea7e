#include "web/documents/letter_check.hpp"

#include <algorithm>
#include <numeric>
#include <regex>

#include "web/documents/markup.hpp"

namespace bolwerk::web {
namespace {

/// In bytes, of one element; std::regex looks through them.
constexpr std::size_t longest_attributes = 1000;

struct Open {
    std::string name;
    int line = 0;
    const LetterField* list = nullptr;  ///< the field, when its rows are gone through
};

std::size_t distance(std::string_view one, std::string_view other) {
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= one.size(); ++i) {
        auto corner = row[0]++;
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const auto above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1)});
            corner = above;
        }
    }
    return row.back();
}

std::string trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(" \t\n"), to = text.find_last_not_of(" \t\n");
    return from == std::string_view::npos ? std::string{} : std::string(text.substr(from, to - from + 1));
}

/// Goes through a text once; knows on which line it is.
class Reading {
public:
    Reading(std::string_view text, const LetterRules& rules) : text_(text), rules_(rules) {}

    std::vector<TemplateFault> faults() && {
        read_tags();
        read_remarks();
        read_markup();
        if (faults_.empty()) read_whole();
        std::ranges::stable_sort(faults_, {}, &TemplateFault::line);
        return std::move(faults_);
    }

private:
    void fault(int line, std::string sentence) { faults_.push_back({line, std::move(sentence)}); }
    int line_at(std::size_t place) const {
        return 1 +
               static_cast<int>(std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(place), '\n'));
    }

    void read_tags() {
        for (auto at = text_.find("{{"); at != std::string_view::npos;) {
            const auto end = text_.find("}}", at);
            if (end == std::string_view::npos)
                return fault(line_at(at), "Een veld begint met {{ en sluit niet met }}.");
            read_tag(text_.substr(at + 2, end - at - 2), line_at(at));
            at = text_.find("{{", end + 2);
        }
        for (const auto& one : open_)
            fault(one.line, "Het deel {{#" + one.name + "}} sluit niet: zet {{/" + one.name + "}} aan het eind.");
    }

    void read_tag(std::string_view tag, int line) {
        const char sign = tag.empty() ? ' ' : tag.front();
        const auto name =
            trimmed(std::string_view("#^/>!&={").find(sign) == std::string_view::npos ? tag : tag.substr(1));
        if (sign == '!') return;
        if (sign == '&' || sign == '{' || sign == '=')
            return fault(line,
                         "Een veld staat tussen {{ en }}. Andere tekens kunnen niet: wat iemand typte, blijft tekst.");
        if (sign == '>') {
            if (!rules_.parts.contains(name)) fault(line, "Het onderdeel {{>" + name + "}} bestaat niet.");
            return;
        }
        if (sign == '/') return close(name, line);
        const auto* field = known(name, line);
        if (sign == '#' || sign == '^')
            open_.push_back(
                {name, line,
                 sign == '#' && field != nullptr && field->kind == LetterFieldKind::list ? field : nullptr});
    }

    void close(const std::string& name, int line) {
        if (open_.empty()) return fault(line, "{{/" + name + "}} sluit iets dat niet open is.");
        if (open_.back().name != name)
            return fault(line, "{{/" + name + "}} staat waar eerst {{/" + open_.back().name + "}} moet staan.");
        open_.pop_back();
    }

    static bool is_in_row(const LetterField& list, const std::string& name) {
        if (list.columns.empty()) return name == "line";
        return std::ranges::any_of(list.columns, [&](const LetterField& one) { return one.name == name; });
    }

    const LetterField* known(const std::string& name, int line) {
        const auto found = std::ranges::find(rules_.fields, name, &LetterField::name);
        if (found != rules_.fields.end()) return &*found;
        if (std::ranges::any_of(open_,
                                [&](const Open& one) { return one.list != nullptr && is_in_row(*one.list, name); }))
            return nullptr;
        const auto near = std::ranges::min_element(rules_.fields, {},
                                                   [&](const LetterField& one) { return distance(one.name, name); });
        std::string sentence = "Het veld {{" + name + "}} bestaat niet.";
        if (near != rules_.fields.end() && distance(near->name, name) <= std::max<std::size_t>(2, name.size() / 4))
            sentence += " Bedoelt u {{" + near->name + "}}?";
        fault(line, sentence);
        return nullptr;
    }

    /// Elements that do not close, and what has no place in a letter.
    void read_markup() {
        static const std::regex harmful(
            R"((\s(on\w+|style)\s*=)|(\shidden\b)|(javascript:)|(=\s*["']?\s*(https?:|//|file:)))", std::regex::icase);
        constexpr std::string_view allowed[]{"a",     "address", "b",       "br",   "caption", "dd",    "div",   "dl",
                                             "dt",    "em",      "h1",      "h2",   "h3",      "hr",    "img",   "li",
                                             "ol",    "p",       "section", "span", "strong",  "table", "tbody", "td",
                                             "tfoot", "th",      "thead",   "tr",   "ul"};
        std::vector<Open> open;
        for (auto one = next_element(text_, 0); one; one = next_element(text_, one->end)) {
            const int line = line_at(one->at);
            const std::string name(one->name), attributes(one->attributes);
            if (std::ranges::find(allowed, name) == std::end(allowed))
                fault(line, "<" + name + "> kan niet in een brief.");
            else if (attributes.size() > longest_attributes)
                fault(line, "<" + name + "> is te lang: maak wat binnen < en > staat korter.");
            else if (std::regex_search(attributes, harmful))
                fault(line, "Een brief verwijst niet naar buiten en voert niets uit: haal dat uit <" + name + ">.");
            else if (one->closes)
                close_element(open, name, line);
            else if (name != "br" && name != "hr" && name != "img")
                open.push_back({name, line});
        }
        for (const auto& one : open)
            fault(one.line, "<" + one.name + "> sluit niet: zet </" + one.name + "> aan het eind.");
    }

    void close_element(std::vector<Open>& open, const std::string& name, int line) {
        if (open.empty()) return fault(line, "</" + name + "> sluit iets dat niet open is.");
        if (open.back().name != name)
            return fault(line, "</" + name + "> staat waar eerst </" + open.back().name + "> moet staan.");
        open.pop_back();
    }

    /// Nobody sees what stands in one.
    void read_remarks() {
        for (auto at = text_.find("<!--"); at != std::string_view::npos; at = text_.find("<!--", at + 4))
            fault(line_at(at), "Tussen <!-- en --> staat tekst die niemand ziet: haal dat weg.");
    }

    /// What must be named, with the parts in place.
    void read_whole() {
        const auto whole = with_partials(text_, rules_.parts);
        for (const auto& name : rules_.names) {
            const bool there =
                std::ranges::any_of(std::initializer_list<std::string>{"{{" + name + "}}", "{{#" + name + "}}"},
                                    [&](const std::string& tag) { return whole.find(tag) != std::string::npos; });
            const auto field = std::ranges::find(rules_.fields, name, &LetterField::name);
            if (!there)
                fault(0, "Deze brief moet {{" + name + "}} noemen" +
                             (field == rules_.fields.end() ? "." : ": " + field->meaning + "."));
        }
        if (faults_.empty()) read_seen(whole);
        if (faults_.empty()) read_remedy(whole);
    }

    /// A decision says how somebody can oppose it, in the words of the house (Awb 3:45, 6:5 and 6:23).
    void read_remedy(const std::string& whole) {
        if (std::ranges::find(rules_.names, "objection_last_day") == rules_.names.end()) return;
        constexpr std::string_view remedies[]{"letter-objection", "letter-appeal"};
        const auto stands = [&](std::string_view name) {
            const auto part = rules_.parts.find(std::string(name));
            return part != rules_.parts.end() && whole.find(part->second) != std::string::npos;
        };
        if (std::ranges::none_of(remedies, stands))
            fault(0,
                  "Een besluit zegt hoe iemand bezwaar of beroep kan instellen: zet {{>letter-objection}} of "
                  "{{>letter-appeal}} in de tekst (Awb 3:45 en 6:23).");
    }

    /// What must be named must be read too, on every letter: not in a part that only some have, nor within an element.
    void read_seen(const std::string& whole) {
        std::string seen;
        for (const auto flags : {Flags::as_they_come, Flags::all, Flags::none}) seen += read_by_somebody(whole, flags);
        const auto always = read_without_conditions(whole);
        for (const auto& name : rules_.names) {
            const auto field = std::ranges::find(rules_.fields, name, &LetterField::name);
            if (field == rules_.fields.end() || !has_words(*field)) continue;
            if (seen.find(marked(name)) == std::string::npos)
                fault(0, "Deze brief noemt {{" + name + "}} alleen waar niemand het leest: zet het in de tekst zelf.");
            else if (always.find(marked(name)) == std::string::npos)
                fault(0, "Deze brief noemt {{" + name +
                             "}} alleen onder een voorwaarde: zet het in de tekst die altijd in de brief staat.");
        }
    }

    enum class Flags { as_they_come, all, none };

    static bool has_words(const LetterField& field) {
        return field.kind != LetterFieldKind::flag && field.kind != LetterFieldKind::list;
    }
    static std::string marked(const std::string& name) { return "[" + name + "]"; }
    bool must(const std::string& name) const { return std::ranges::find(rules_.names, name) != rules_.names.end(); }

    /// The words of the letter without its elements, each field as its own name.
    std::string read_by_somebody(const std::string& whole, Flags flags) const {
        auto values = letter_example(rules_.fields);
        for (const auto& field : rules_.fields) {
            if (has_words(field)) values[field.name] = marked(field.name);
            if (field.kind == LetterFieldKind::flag && flags != Flags::as_they_come)
                values[field.name] = flags == Flags::all;
        }
        return words_of(MustacheText(whole).filled(values));
    }

    /// The same with nothing but what must be named, signed by somebody or by nobody. A letterhead that does not name
    /// the organ apart names it as the sender.
    std::string read_without_conditions(const std::string& whole) const {
        auto values = letter_example(rules_.fields);
        for (const auto& field : rules_.fields)
            if (!must(field.name))
                values.erase(field.name);
            else if (has_words(field))
                values[field.name] = marked(field.name);
        values["sender_name"] = marked("organ");
        auto words = words_of(MustacheText(whole).filled(values));
        values["signed"] = true;
        return words += words_of(MustacheText(whole).filled(values));
    }

    std::string_view text_;
    const LetterRules& rules_;
    std::vector<TemplateFault> faults_;
    std::vector<Open> open_;
};

}  // namespace

std::vector<TemplateFault> check_letter(std::string_view text, const LetterRules& rules) {
    return Reading(text, rules).faults();
}

}  // namespace bolwerk::web
