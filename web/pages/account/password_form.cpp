#include "web/pages/account/password_form.hpp"

#include <array>

namespace bolwerk::web {
namespace {

using engine::Field;

constexpr std::int64_t longest_typed = 200;
constexpr std::array<const char*, 3> typed_fields{"wachtwoord-nu", "wachtwoord", "wachtwoord-nogmaals"};

bool has_space_at_an_end(std::string_view text) { return text.starts_with(' ') || text.ends_with(' '); }

}  // namespace

const engine::Form& password_form() {
    static const engine::Form form{Field{.name = typed_fields[0],
                                         .label = "Uw wachtwoord van nu",
                                         .most = longest_typed,
                                         .may_hold = engine::MayHold::anything},
                                   Field{.name = typed_fields[1],
                                         .label = "Nieuw wachtwoord",
                                         .most = longest_typed,
                                         .may_hold = engine::MayHold::anything},
                                   Field{.name = typed_fields[2],
                                         .label = "Nieuw wachtwoord, nog een keer",
                                         .most = longest_typed,
                                         .may_hold = engine::MayHold::anything}};
    return form;
}

TypedForm typed_password(const Fields& fields, const PasswordOwner& owner, std::int64_t shortest) {
    auto form = typed(password_form(), fields);
    for (const auto* field : typed_fields) form.raw.erase(field);
    if (!form.good()) return form;
    const auto wanted = fields[typed_fields[1]];
    if (has_space_at_an_end(wanted))
        form.refuse(typed_fields[1], "Begin en eindig het wachtwoord niet met een spatie.");
    else if (auto why = why_weak(wanted, owner, shortest); !why.empty())
        form.refuse(typed_fields[1], std::move(why));
    else if (wanted == fields[typed_fields[0]])
        form.refuse(typed_fields[1], "Kies een ander wachtwoord dan u nu hebt.");
    else if (wanted != fields[typed_fields[2]])
        form.refuse(typed_fields[2], "Dit is niet hetzelfde als het nieuwe wachtwoord. Typ het nog een keer.");
    return form;
}

void show_password_form(engine::Json& page, const TypedForm& form, bool was_given, std::int64_t shortest) {
    show_form(page, "fields", form, engine::Json::object());
    auto& fields = page["fields"];
    for (auto& field : fields) {
        field["input_type"] = "password";
        field["value"] = "";
        field["has_autocomplete"] = true;
        field["autocomplete"] = "new-password";
    }
    fields[0]["autocomplete"] = "current-password";
    if (was_given) fields[0]["label"] = "Het wachtwoord dat u van de beheerder kreeg";
    fields[1]["has_help"] = true;
    fields[1]["help"] = "Minstens " + std::to_string(shortest) + " tekens, bijvoorbeeld een zin van een paar woorden.";
}

}  // namespace bolwerk::web
