#include "web/pages/cases/click.hpp"

#include "engine/take_back.hpp"
#include "web/app/introduction.hpp"
#include "web/app/once_key.hpp"

namespace bolwerk::web {

namespace {

/// Who may be named is read for a text that names somebody.
bool may_name_somebody(const Request& request) {
    return request.form["text"].find('@') != std::string_view::npos || request.json.find('@') != std::string::npos;
}

}  // namespace

std::variant<Click, Response> read_click(const Request& request, Visit& visit, bool organisations) {
    auto ask = ask_for(visit, request.capture("number"), organisations);
    ask.once_key = once_key_of(request);
    ask.readers = may_name_somebody(request);
    ask.last_step = request.capture("action") == engine::take_back;
    auto answers = ask_introduced(request, visit, "case/load", db::load_parameters(ask));
    auto loaded = db::loaded(std::move(answers.front()));
    if (!loaded) return not_found(request, visit);
    if (const auto& earlier = loaded->earlier)
        return back_to_case(request, engine::performed(*earlier), "", "Dit was al gedaan.",
                            {{"version", earlier->version}, {"repeated", true}});
    const auto& definition = engine::definition_of(rules_of(visit), loaded->subject.workflow);
    return Click{std::move(ask), {std::move(*loaded), definition}};
}

}  // namespace bolwerk::web
