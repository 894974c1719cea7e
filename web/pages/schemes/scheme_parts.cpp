#include "web/pages/schemes/scheme_parts.hpp"

#include <algorithm>
#include <sstream>

#include "engine/date.hpp"
#include "engine/money.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;
using engine::Json;

std::string word_of(const Json& one, const SchemePart& part) {
    if (!one.is_object()) return one.get<std::string>();
    std::string word;
    for (const auto column : part.columns) {
        const auto cell = one.value(std::string(column), Json(""));
        word += (word.empty() ? "" : "; ") + (cell.is_string() ? cell.get<std::string>() : cell.dump());
    }
    return word;
}

std::string trimmed(const std::string& text) {
    const auto from = text.find_first_not_of(" \t\r"), to = text.find_last_not_of(" \t\r");
    return from == std::string::npos ? std::string() : text.substr(from, to - from + 1);
}

std::string id_from(const std::string& label) {
    std::string id;
    for (const char letter : label)
        id += std::isalnum(static_cast<unsigned char>(letter)) != 0 ? static_cast<char>(std::tolower(letter)) : '_';
    return id;
}

std::string joined(const Json& list, const SchemePart& part, std::string_view between) {
    std::string all;
    for (const auto& one : list) all += (all.empty() ? "" : std::string(between)) + word_of(one, part);
    return all;
}

/// The parts of a line: "Effect; 50; 4".
std::vector<std::string> cells_of(const std::string& row) {
    std::vector<std::string> cells;
    std::istringstream parts(row);
    for (std::string cell; std::getline(parts, cell, ';');) cells.push_back(trimmed(cell));
    return cells;
}

bool is_number(const std::string& text) {
    return !text.empty() && text.size() <= 6 && text.find_first_not_of("0123456789") == std::string::npos;
}

/// What is kept of a line: a text, or its parts under an id that stays as long as the label does.
Json item_of(const std::string& row, const SchemePart& part, const Json& before) {
    if (part.columns.empty()) return row;
    const auto cells = cells_of(row);
    Json item = Json::object();
    for (const auto& one : before)
        if (one.is_object() && one.value("label", "") == cells.front()) item = one;
    if (item.empty()) item["id"] = id_from(cells.front());
    for (std::size_t place = 0; place < part.columns.size(); ++place) {
        const auto cell = place < cells.size() ? cells[place] : std::string();
        const bool number = place > 0 && is_number(cell);
        item[std::string(part.columns[place])] = number ? Json(std::stoi(cell)) : Json(cell);
    }
    return item;
}

Json list_of(const std::string& typed, const SchemePart& part, const Json& before) {
    Json list = Json::array();
    std::istringstream rows(typed);
    for (std::string row; std::getline(rows, row);)
        if (const auto line = trimmed(row); !line.empty()) list.push_back(item_of(line, part, before));
    return list;
}

Json meant(const SchemePart& part, const Json& value, const Json& before) {
    if (part.list) return list_of(value.is_string() ? value.get<std::string>() : "", part, before);
    if (part.kind == FieldKind::yes_no) return value.is_boolean() && value.get<bool>();
    return value;
}

std::string number_text(const SchemePart& part, const Json& value) {
    return std::to_string(value.get<std::int64_t>()) + (part.unit.empty() ? "" : " " + std::string(part.unit));
}

std::string choice_text(const SchemePart& part, const std::string& value) {
    const auto found = std::ranges::find(part.choices, value, &engine::Choice::value);
    return found == part.choices.end() ? value : std::string(found->label);
}

}  // namespace

engine::Form scheme_form() {
    engine::Form form{Field{.name = "from",
                            .label = "Geldt vanaf",
                            .kind = FieldKind::date,
                            .help = "Aanvragen die eerder zijn ontvangen, houden de regels van toen."},
                      Field{.name = "published_on",
                            .label = "Bekendgemaakt op",
                            .kind = FieldKind::date,
                            .help = "Een regel werkt niet voordat hij is bekendgemaakt."},
                      Field{.name = "published_in",
                            .label = "Waar is dat bekendgemaakt?",
                            .help = "Bijvoorbeeld: Provinciaal blad 2026, 12345.",
                            .most = 200,
                            .may_hold = engine::MayHold::anything}};
    for (const auto& part : scheme_parts())
        form.push_back(Field{.name = part.key,
                             .label = part.label,
                             .kind = part.kind,
                             .required = part.required,
                             .help = part.help.empty() && !part.unit.empty() ? part.unit : part.help,
                             .least = part.least,
                             .most = part.most,
                             .choices = part.choices,
                             .may_hold = engine::MayHold::anything});
    return form;
}

Json flat_scheme(const Json& version) {
    Json flat = version.at("rules");
    for (const auto* key : {"name", "organ", "legal_basis", "from", "version", "province"}) flat[key] = version.at(key);
    return flat;
}

engine::RawInput scheme_as_typed(const Json& flat) {
    engine::RawInput raw;
    for (const auto& part : scheme_parts()) {
        const auto& value = flat.contains(part.key) ? flat.at(std::string(part.key)) : Json();
        if (value.is_null()) continue;
        auto& typed = raw[std::string(part.key)].emplace_back();
        if (part.list)
            typed = joined(value, part, "\n");
        else if (part.kind == FieldKind::money)
            typed = engine::amount_text({value.get<std::int64_t>()});
        else if (part.kind == FieldKind::yes_no)
            typed = value.get<bool>() ? "ja" : "";
        else
            typed = value.is_string() ? value.get<std::string>() : value.dump();
    }
    return raw;
}

std::vector<engine::FieldError> wrong_lines(const Json& values) {
    std::vector<engine::FieldError> wrong;
    for (const auto& part : scheme_parts()) {
        const auto typed = values.value(std::string(part.key), Json());
        if (part.columns.size() < 2 || !typed.is_string()) continue;
        std::istringstream rows(typed.get<std::string>());
        for (std::string row; std::getline(rows, row);) {
            const auto cells = cells_of(row);
            if (trimmed(row).empty()) continue;
            const bool numbers =
                part.columns.back() != "least" || std::all_of(cells.begin() + 1, cells.end(), is_number);
            if (cells.size() == part.columns.size() && !cells.front().empty() && numbers) continue;
            wrong.push_back({std::string(part.key), "Deze regel klopt niet: " + trimmed(row) + "."});
            break;
        }
    }
    return wrong;
}

Json scheme_as_meant(const Json& values, const Json& before) {
    Json after = before;
    Json ours = Json::array();
    for (const auto& part : scheme_parts()) {
        const std::string key(part.key);
        after[key] = meant(part, values.value(key, Json()), before.value(key, Json::array()));
    }
    for (const auto& one : before.value("ours", Json::array())) {
        const auto key = one.get<std::string>();
        if (after.value(key, Json()) == before.value(key, Json())) ours.push_back(one);
    }
    after["ours"] = ours;
    for (const auto* column : {"from", "published_on", "published_in"}) after[column] = values.value(column, Json());
    return after;
}

std::string part_text(const SchemePart& part, const Json& flat) {
    const auto value = flat.value(std::string(part.key), Json());
    // What a version from before this part does not say, it does not do.
    if (value.is_null()) return part.kind == FieldKind::yes_no ? "Nee" : "–";
    if (part.list) return value.empty() ? "–" : joined(value, part, part.columns.size() > 1 ? " | " : "; ");
    switch (part.kind) {
        case FieldKind::money:
            return engine::euros({value.get<std::int64_t>()});
        case FieldKind::whole_number:
            return number_text(part, value);
        case FieldKind::yes_no:
            return value.get<bool>() ? "Ja" : "Nee";
        case FieldKind::choice:
            return choice_text(part, value.get<std::string>());
        case FieldKind::date:
            return engine::medium_date(engine::parse_iso_date(value.get<std::string>()).value());
        default:
            return value.get<std::string>();
    }
}

Json scheme_changes(const Json& before, const Json& after) {
    Json changes = Json::array();
    for (const auto& part : scheme_parts()) {
        const auto was = part_text(part, before), becomes = part_text(part, after);
        if (was != becomes) changes.push_back({{"label", part.label}, {"before", was}, {"after", becomes}});
    }
    return changes;
}

}  // namespace bolwerk::web
