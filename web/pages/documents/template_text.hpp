// Which text of a letter an address names, whose it is, and what is wrong with it: for the editor and its preview.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/app/visit.hpp"
#include "web/documents/letter_check.hpp"
#include "web/documents/letter_shelf.hpp"

namespace bolwerk::web {

inline constexpr std::string_view templates_path = "/beheer/sjablonen";
/// Where whoever prepares letters tries a text without a right to change it.
inline constexpr std::string_view tried_path = "/sjablonen";

/// The letter that an address names; nullptr when the program has none of that name or this server makes none.
const LetterPlan* plan_in(const Request& request, const Visit& visit);

/// The id of the organisation whose text it is; empty for the text for all.
std::string owner_in(const Request& request);

/// The same for a query: null is the text for all.
std::optional<std::string> owner_of(const Request& request);

/// The page of a letter: of the text for all, or of that organisation's own.
std::string template_href(const std::string& workflow, const std::string& document, const std::string& organisation,
                          std::string_view base = templates_path);

/// The letter itself, under one of the two, with the case and the version where there are.
std::string letter_href(std::string_view base, const Request& request, const LetterPlan& plan, std::string_view number,
                        const std::string& version = {});

/// The number of an earlier version that somebody looks at; empty for the text that is there now.
std::string looked_at(const Request& request);

/// What letter_template/show gives; null for whoever does not administer, and where there is no such letter.
engine::Json found_for(const Request& request, const Visit& visit, const LetterPlan* plan);

/// The title and text of that version; of what is there now when there is no such version.
const engine::Json& text_of_version(const engine::Json& found, const std::string& version);

std::vector<LetterField> fields_for(const Visit& visit, const LetterPlan& plan);
std::vector<TemplateFault> faults_in(const Visit& visit, const LetterPlan& plan, const std::string& text);

/// "Regel 6: Het veld {{refusal_grond}} bestaat niet."
std::string fault_text(const TemplateFault& fault);
/// [{text}]
engine::Json faults_view(const std::vector<TemplateFault>& faults);

}  // namespace bolwerk::web
