#include "web/pages/admin/person_forms.hpp"

#include <algorithm>

#include "web/sign_in/password_rules.hpp"

namespace bolwerk::web {
namespace {

using engine::Field;
using engine::FieldKind;

constexpr std::int64_t longest_password = 200;

bool looks_like_an_address(std::string_view text) {
    const auto at = text.find('@');
    const bool one = at != std::string_view::npos && text.find('@', at + 1) == std::string_view::npos;
    const bool filled = one && at > 0 && text.find('.', at) != std::string_view::npos && text.back() != '.';
    return filled && std::ranges::none_of(text, [](char c) { return c == ' ' || c == '\t' || c == ',' || c == ';'; });
}

}  // namespace

const engine::Form& account_form() {
    static const engine::Form form{Field{.name = "naam", .label = "Naam", .least = 2, .most = 120},
                                   Field{.name = "email",
                                         .label = "E-mailadres",
                                         .help = "Hiermee logt deze persoon in.",
                                         .most = 200,
                                         .may_hold = engine::MayHold::anything},
                                   Field{.name = "wachtwoord",
                                         .label = "Nieuw wachtwoord",
                                         .required = false,
                                         .most = longest_password,
                                         .may_hold = engine::MayHold::anything}};
    return form;
}

const engine::Form& role_form() {
    static const engine::Form form{
        Field{.name = "rol", .label = "Rol", .kind = FieldKind::choice, .catalogue = "roles"},
        Field{.name = "voor",
              .label = "Bij welke organisatie",
              .kind = FieldKind::organisation,
              .catalogue = "administered"},
        Field{.name = "van", .label = "Van", .kind = FieldKind::date},
        Field{.name = "tot", .label = "Tot en met", .kind = FieldKind::date, .required = false},
        Field{.name = "vertrouwelijk",
              .label = "Ziet vertrouwelijke informatie tot en met",
              .kind = FieldKind::choice,
              .required = false,
              .help = "Laat leeg voor wat bij de rol past, maar nooit hoger dan V2.",
              .choices = {{"0", "V0, openbaar"},
                          {"1", "V1, programma"},
                          {"2", "V2, gemeentelijk vertrouwelijk"},
                          {"3", "V3, RIEC: alleen wie daarvoor is gescreend"}}}};
    return form;
}

const engine::Form& screening_form() {
    static const engine::Form form{
        Field{.name = "soort",
              .label = "Welke screening",
              .kind = FieldKind::choice,
              .choices = {{"vog", "Verklaring omtrent het gedrag (VOG)"}, {"police", "Betrouwbaarheidsonderzoek"}}},
        Field{.name = "afgegeven", .label = "Afgegeven op", .kind = FieldKind::date},
        Field{.name = "geldig",
              .label = "Geldig tot en met",
              .kind = FieldKind::date,
              .help = "Daarna leest deze persoon geen V3 meer, tot er een nieuwe is vastgelegd."}};
    return form;
}

TypedForm typed_account(const Fields& fields, std::int64_t shortest_password) {
    auto form = typed(account_form(), fields);
    if (const auto email = form.text("email"); !email.empty() && !looks_like_an_address(email))
        form.refuse("email", "Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl.");
    const auto password = fields["wachtwoord"];
    if (password.empty()) return form;
    if (form.text("wachtwoord") != password)
        form.refuse("wachtwoord", "Begin en eindig het wachtwoord niet met een spatie.");
    else if (auto why = why_weak(password, {form.text("naam"), form.text("email")}, shortest_password); !why.empty())
        form.refuse("wachtwoord", std::move(why));
    return form;
}

std::string take_password(TypedForm& form, const Fields& fields) {
    form.raw.erase("wachtwoord");
    return std::string(fields["wachtwoord"]);
}

}  // namespace bolwerk::web
