#include "web/pages/work/work_figures.hpp"

#include "engine/local_time.hpp"
#include "web/view/due_view.hpp"
#include "web/view/filter_view.hpp"
#include "web/view/link.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

struct Total {
    int number = 0;
    bool more = false;  ///< some group was too long to count
};

/// Of one group, or of all without a word.
Total total_of(const WorkPage& page, std::string_view term) {
    Total total;
    for (const auto group : work_groups) {
        if (!term.empty() && term != term_word(group)) continue;
        total.number += count_of(page.found, group);
        total.more = total.more || count_of(page.found, group) >= work_count_most;
    }
    return total;
}

std::string tasks_text(Total total) {
    if (total.more) return "meer dan " + std::to_string(total.number - 1) + " taken";
    return std::to_string(total.number) + (total.number == 1 ? " taak" : " taken");
}

std::string note_of(const WorkPage& page, WorkGroup group) {
    const auto count = count_of(page.found, group);
    if (count == 0) return {};
    if (group == WorkGroup::this_week) return "t/m " + engine::short_date(end_of_week(page.today));
    if (group == WorkGroup::later) return "na " + engine::short_date(end_of_week(page.today));
    if (group == WorkGroup::still) return "er loopt geen termijn";
    const auto first = engine::parse_iso_date(text_of(page.found.at("counts")[0], "first"));
    return first ? "oudste " + days_text(static_cast<int>((page.today - *first).count())) : std::string{};
}

Json figure(const WorkPage& page, std::string_view word, std::string_view label, std::string value, std::string note,
            std::string_view looks) {
    return {{"label", label},
            {"value", std::move(value)},
            {"note", std::move(note)},
            {"figure_class", looks},
            {"href", link_to("/", with(page.filter.query, "termijn", word))},
            {"current", page.filter.term == word}};
}

Json figures_of(const WorkPage& page) {
    Json figures = Json::array();
    for (const auto group : work_groups) {
        const auto count = count_of(page.found, group);
        const auto looks = count > 0 && group == WorkGroup::late    ? "late"
                           : count > 0 && group == WorkGroup::still ? "paused"
                                                                    : "normal";
        figures.push_back(
            figure(page, term_word(group), group_label(group), count_text(count), note_of(page, group), looks));
    }
    const auto all = total_of(page, "");
    const auto value = all.more ? std::to_string(all.number - 1) + "+" : std::to_string(all.number);
    figures.push_back(figure(page, "", "Alle taken", value, all.number > 0 ? "van u en uw rollen" : "", "normal"));
    return figures;
}

std::string intro_of(const WorkPage& page) {
    auto text = engine::long_date(page.today) + ".";
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
    if (!page.filter.query.empty()) return text;
    const auto total = total_of(page, "");
    const auto late = count_of(page.found, WorkGroup::late);
    text += " U hebt " + (total.number == 0 ? std::string("geen taken") : tasks_text(total)) + ".";
    if (late == 1) text += " 1 daarvan is te laat.";
    if (late > 1) text += " " + count_text(late) + " daarvan zijn te laat.";
    return text;
}

Json filter_of(const WorkPage& page) {
    std::vector<Choice> workflows;
    for (const auto& definition : page.definitions)
        workflows.push_back({std::string(definition.id), std::string(definition.title)});
    auto found_text = tasks_text(total_of(page, page.filter.term)) + " gevonden";
    if (found_text.front() == 'm') found_text.front() = 'M';
    auto municipalities = choices_of(page.found.at("municipalities"));
    if (municipalities.size() == 1) municipalities.clear();  // one choice is none
    Filter filter{.action = "/",
                  .search_label = "Zoek in taken",
                  .button_label = "Toon taken",
                  .result_text = std::move(found_text),
                  .selects = {{"soort", "Soort zaak", "Alle soorten", std::move(workflows)},
                              {"gemeente", "Gemeente", "Alle gemeenten", std::move(municipalities)},
                              {"wie",
                               "Behandelaar",
                               "Ik of nog niemand",
                               {{"mij", "Alleen ik"}, {"niemand", "Nog niemand"}, {"team", "Mijn hele team"}}}}};
    if (!page.filter.term.empty()) filter.kept.push_back({"termijn", page.filter.term, ""});
    return filter_view(filter, page.filter.query);
}

}  // namespace

std::string_view group_label(WorkGroup group) {
    constexpr std::string_view labels[]{"Te laat", "Deze week", "Later", "Klok staat stil"};
    return labels[static_cast<std::size_t>(group)];
}

int count_of(const Json& found, WorkGroup group) {
    return found.at("counts")[static_cast<std::size_t>(group)].at("number").get<int>();
}

std::string count_text(int count) {
    return count >= work_count_most ? std::to_string(work_count_most - 1) + "+" : std::to_string(count);
}

void add_figures(Json& values, const WorkPage& page) {
    values["intro"] = intro_of(page);
    values["figures"] = figures_of(page);
    values["filter"] = filter_of(page);
}

void add_aside(Json& values, const WorkPage& page) {
    Json news = Json::array(), waiting = Json::array();
    for (const auto& one : page.found.at("news")) {
        const auto number = text_of(one, "number");
        const auto at = engine::parse_moment(text_of(one, "at"));
        const auto when = at ? near_moment(*at, page.today) : std::string{};
        news.push_back({{"href", number.empty() ? "/meldingen" : "/zaken/" + number},
                        {"title", one.at("text")},
                        {"note", number.empty() ? when : number + ", " + when}});
    }
    for (const auto& one : page.found.at("waiting")) {
        const auto number = text_of(one, "number");
        const auto due = due_of(one);
        waiting.push_back({{"href", "/zaken/" + number},
                           {"title", text_of(one, "organisation") + ": " + text_of(one, "label")},
                           {"note", number + " " + text_of(one, "title") +
                                        (due ? ", uiterlijk " + near_date(*due, page.today) : std::string{})}});
    }
    values["has_news"] = !news.empty();
    values["news"] = std::move(news);
    values["has_waiting"] = !waiting.empty();
    values["waiting"] = std::move(waiting);
}

}  // namespace bolwerk::web
