#include "web/app/unread.hpp"
#include "web/pages/account/choices_form.hpp"
#include "web/pages/account/consents.hpp"
#include "web/pages/account/message_pages.hpp"
#include "web/view/due_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr const char* choices_path = "/account/meldingen";

Response choices_page(const Request& request, const Visit& visit, const Json& found, const TypedForm& form) {
    const auto& since = found.at("refused_since");
    Json values{{"page_title", "Kies uw meldingen"},
                {"mail_is_on", found.at("mail_is_on")},
                {"address", found.at("address")},
                {"is_refused", !since.is_null()},
                {"refused_since",
                 since.is_null() ? std::string()
                                 : near_moment(engine::parse_moment(since.get<std::string>()).value(), visit.today)}};
    show_form(values, "fields", form, Json::object());
    values["consents"] = consents_view(visit);
    values["has_consents"] = !values["consents"].empty();
    return form_page(request, visit, "account/messages", std::move(values), form);
}

std::optional<std::string> maybe(std::string text) {
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

}  // namespace

Response show_choices(const Request& request, Visit& visit) {
    const auto found = visit.ask("message_choice/mine");
    const ChoicesForm form(found);
    return choices_page(request, visit, found, fresh(form.form(), form.filled_in()));
}

Response save_choices(const Request& request, Visit& visit) {
    const auto found = visit.ask("message_choice/mine");
    const ChoicesForm form(found);
    if (auto unread = refuse_unread(request, form.form())) return *std::move(unread);
    const auto sent = form.typed_in(request.form);
    if (!sent.good()) return choices_page(request, visit, found, sent);
    visit.ask("message_choice/save", {{"choices", form.choices_of(sent)},
                                      {"quiet_from", maybe(sent.text("stil-van"))},
                                      {"quiet_until", maybe(sent.text("stil-tot"))},
                                      {"weekday", sent.text("weekdag")}});
    return done(request, choices_path, "Uw keuzes zijn bewaard.");
}

}  // namespace bolwerk::web
