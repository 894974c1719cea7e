#include "web/documents/letter_shelf.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "web/documents/letter_fields.hpp"
#include "web/files/base64.hpp"

namespace bolwerk::web {
namespace {

namespace fs = std::filesystem;

std::string text_in(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("Expected a letter's text in " + path.string() + ", but it is not there");
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The style stands in the letter itself; there its fonts are found from templates/ on.
std::string style_in(const fs::path& path) {
    constexpr std::string_view from = "url(fonts/", to = "url(letters/fonts/";
    auto style = text_in(path);
    for (auto at = style.find(from); at != std::string::npos; at = style.find(from, at + to.size()))
        style.replace(at, from.size(), to);
    return style;
}

LetterPlan plan_of(const std::string& workflow, const engine::Json& row) {
    return {.workflow = workflow,
            .document = row.at("document"),
            .title = row.at("title"),
            .decision = row.at("decision"),
            .for_everybody = row.value("for_everybody", false),
            .sender = row.at("sender"),
            .to = row.at("to"),
            .names = {"letter_number", "case_number", "date", "organ", "addressee_name"}};
}

/// What the steps that make the letter say that it needs, and of a decision the last day to object (Awb 3:45, 6:7).
void add_needs(LetterPlan& plan, const std::vector<engine::Definition>& definitions) {
    const auto add = [&](std::string_view name) {
        if (std::ranges::find(plan.names, name) == plan.names.end()) plan.names.emplace_back(name);
    };
    if (plan.decision) add("objection_last_day");
    const auto workflow = std::ranges::find(definitions, plan.workflow, &engine::Definition::id);
    if (workflow == definitions.end()) return;
    if (workflow->advice_letter == plan.document)
        for (const auto* name : {"advice_question", "advice_due"}) add(name);
    for (const auto& step : workflow->steps)
        for (const auto& clause : step.clauses)
            if (clause.letter == plan.document) std::ranges::for_each(clause.needs, add);
}

/// What stays inside goes to nobody, and nobody signs it.
void add_signature(LetterPlan& plan, const std::string& body) {
    plan.named = plan.names;
    if (body.starts_with("{{>letter-internal}}")) return;
    plan.named.insert(plan.named.end(), {"signer_name", "signer_role", "signature_line"});
}

std::string file_name(std::string document) {
    std::ranges::replace(document, ' ', '_');
    return document + ".mustache";
}

}  // namespace

LetterShelf::LetterShelf(const fs::path& folder, const std::vector<engine::Definition>& definitions) {
    for (const auto& definition : definitions)
        if (const auto taken = names_taken(definition); !taken.empty())
            throw std::runtime_error("Expected fields of " + std::string(definition.id) +
                                     " that no letter has already, but '" + taken.front() + "' is one of every letter");
    parts_["letter-style"] = style_in(folder / "letter.css");
    for (const auto& entry : fs::directory_iterator(folder / "partials"))
        parts_[entry.path().stem().string()] = text_in(entry.path());
    for (const auto& entry : fs::directory_iterator(folder / "fonts"))
        if (entry.path().extension() == ".woff2")
            fonts_["url(letters/fonts/" + entry.path().filename().string() + ")"] =
                "url(data:font/woff2;base64," + base64(text_in(entry.path())) + ")";
    std::vector<fs::path> plans;
    for (const auto& entry : fs::directory_iterator(folder))
        if (fs::exists(entry.path() / "letters.json")) plans.push_back(entry.path());
    std::ranges::sort(plans);
    for (const auto& of_workflow : plans)
        for (const auto& row : engine::Json::parse(text_in(of_workflow / "letters.json"))) {
            auto plan = plan_of(of_workflow.filename().string(), row);
            add_needs(plan, definitions);
            auto body = text_in(of_workflow / file_name(plan.document));
            add_signature(plan, body);
            letters_.push_back({std::move(plan), std::move(body)});
        }
}

const LetterPlan* LetterShelf::plan(std::string_view workflow, std::string_view document) const {
    const auto found = std::ranges::find_if(letters_, [&](const ShippedLetter& one) {
        return one.plan.workflow == workflow && one.plan.document == document;
    });
    return found == letters_.end() ? nullptr : &found->plan;
}

std::string LetterShelf::with_fonts_inside(std::string page) const {
    for (const auto& [address, data] : fonts_)
        for (auto at = page.find(address); at != std::string::npos; at = page.find(address, at + data.size()))
            page.replace(at, address.size(), data);
    return page;
}

engine::Json LetterShelf::rows() const {
    engine::Json rows = engine::Json::array();
    for (const auto& one : letters_)
        rows.push_back({{"workflow", one.plan.workflow},
                        {"document", one.plan.document},
                        {"decision", one.plan.decision},
                        {"title", one.plan.title},
                        {"body", one.body},
                        {"whole", whole(one.body)}});
    return rows;
}

}  // namespace bolwerk::web
