#include "web/sign_in/kept_input.hpp"

#include <algorithm>
#include <array>

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr std::string_view writer_field = "invoer_van";
/// What signing in itself asks, and what a form needs anew.
constexpr std::array<std::string_view, 6> not_typed{"csrf", "terug", "gebruiker", "demo", "stap", writer_field};
/// Passwords travel nowhere: a field with such a name is typed again.
constexpr std::string_view secret_field = "wachtwoord";

KeptInput kept(const Fields& form, std::string_view written_in) {
    KeptInput input{.written_in = std::string(written_in)};
    for (const auto& [name, value] : form)
        if (std::ranges::find(not_typed, name) == not_typed.end() && !name.starts_with(secret_field))
            input.fields.push_back({{"name", name}, {"value", value}});
    return input;
}

Json written(const KeptInput& kept, std::int64_t person, db::Pool& pool) {
    return pool.ask_json("session/wrote", {{"csrf", kept.written_in}, {"person", person}});
}

}  // namespace

KeptInput kept_of_form(const Fields& form) { return kept(form, form["csrf"]); }

KeptInput kept_of_sign_in(const Fields& form) { return kept(form, form[writer_field]); }

Json hidden_fields(const KeptInput& kept) {
    auto fields = kept.fields;
    if (!kept.empty()) fields.push_back({{"name", writer_field}, {"value", kept.written_in}});
    return fields;
}

bool has_known_writer(const KeptInput& kept, db::Pool& pool) { return written(kept, 0, pool).at("by_somebody"); }

bool was_written_by(const KeptInput& kept, std::int64_t person, db::Pool& pool) {
    return written(kept, person, pool).at("by_person");
}

}  // namespace bolwerk::web
