#include "web/pages/documents/template_text.hpp"

#include <algorithm>

#include "web/documents/letter_maker.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/link.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::string_view organisation_key = "organisatie";

/// As an address writes it: without spaces.
std::string address_of(std::string_view base, const std::string& workflow, std::string document) {
    std::ranges::replace(document, ' ', '_');
    return std::string(base) + "/" + workflow + "/" + document;
}

}  // namespace

const LetterPlan* plan_in(const Request& request, const Visit& visit) {
    if (visit.site.letters == nullptr) return nullptr;
    auto document = std::string(request.capture("document"));
    std::ranges::replace(document, '_', ' ');
    return visit.site.letters->shelf().plan(request.capture("workflow"), document);
}

std::string owner_in(const Request& request) { return std::string(request.query[organisation_key]); }

std::optional<std::string> owner_of(const Request& request) {
    const auto id = id_in(owner_in(request));
    return id ? std::optional(std::to_string(*id)) : std::nullopt;
}

std::string template_href(const std::string& workflow, const std::string& document, const std::string& organisation,
                          std::string_view base) {
    Fields query;
    query.add(std::string(organisation_key), organisation);
    return link_to(address_of(base, workflow, document), query);
}

std::string letter_href(std::string_view base, const Request& request, const LetterPlan& plan, std::string_view number,
                        const std::string& version) {
    Fields query;
    query.add(std::string(organisation_key), owner_in(request));
    query.add("zaak", std::string(number));
    query.add("versie", version);
    return link_to(address_of(base, plan.workflow, plan.document) + "/voorbeeld", query);
}

std::string looked_at(const Request& request) {
    const std::string asked(request.query["versie"]);
    return id_in(asked) ? asked : std::string{};
}

Json found_for(const Request& request, const Visit& visit, const LetterPlan* plan) {
    if (plan == nullptr || !administers(visit) || (!owner_in(request).empty() && !owner_of(request))) return {};
    return visit.ask("letter_template/show",
                     {{"workflow", plan->workflow}, {"document", plan->document}, {"organisation", owner_of(request)}});
}

const Json& text_of_version(const Json& found, const std::string& version) {
    for (const auto& one : found.at("versions"))
        if (std::to_string(one.at("version").get<int>()) == version) return one;
    return found.at("draft").is_null() ? found.at("now") : found.at("draft");
}

std::vector<LetterField> fields_for(const Visit& visit, const LetterPlan& plan) {
    const auto* definition = visit.site.definition(plan.workflow);
    return definition == nullptr ? std::vector<LetterField>{} : letter_fields(*definition, visit.site.definitions);
}

std::vector<TemplateFault> faults_in(const Visit& visit, const LetterPlan& plan, const std::string& text) {
    const auto fields = fields_for(visit, plan);
    return check_letter(text, {fields, plan.named, visit.site.letters->shelf().parts()});
}

std::string fault_text(const TemplateFault& fault) {
    return (fault.line > 0 ? "Regel " + std::to_string(fault.line) + ": " : "") + fault.sentence;
}

Json faults_view(const std::vector<TemplateFault>& faults) {
    Json rows = Json::array();
    for (const auto& fault : faults) rows.push_back({{"text", fault_text(fault)}});
    return rows;
}

}  // namespace bolwerk::web
