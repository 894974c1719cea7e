// A form outside any case: what somebody typed, what is wrong with it, and how the page gives it back.
#pragma once

#include "db/error.hpp"
#include "engine/form.hpp"
#include "web/app/visit.hpp"

namespace bolwerk::web {

struct TypedForm {
    engine::Form form;
    engine::RawInput raw;
    engine::Json values = engine::Json::object();  ///< as engine::parse gives them
    std::vector<engine::FieldError> errors = {};

    bool good() const { return errors.empty(); }
    void refuse(std::string field, std::string sentence) { errors.push_back({std::move(field), std::move(sentence)}); }

    /// The text of a value, empty where nothing was filled in.
    std::string text(std::string_view field) const;
    /// An ISO date for a query; nothing where none was filled in.
    std::optional<std::string> date(std::string_view field) const;
    /// Cents for a query; nothing where none were filled in.
    std::optional<std::string> amount(std::string_view field) const;
    std::int64_t number(std::string_view field) const;
};

/// What the browser sent, by field.
engine::RawInput raw_of(const Fields& fields);

/// A whole number as an id in an address or a field; nothing for any other text.
std::optional<std::int64_t> id_in(std::string_view text);

/// A form as somebody sent it, parsed.
TypedForm typed(engine::Form form, const Fields& fields);

/// A form that was not sent yet, with what it begins with.
TypedForm fresh(engine::Form form, engine::RawInput raw = {});

/// Turns a violated rule of the database into an error of the form; rethrows what is no rule that a person can break.
/// `fields`: which field belongs to which constraint; without one the error stands on top of the form.
void refuse_for(TypedForm& form, const db::DatabaseError& error,
                std::initializer_list<std::pair<std::string_view, std::string_view>> fields);

/// The fields under `key`; the summary of errors once, for the form that has them.
void show_form(engine::Json& page, const char* key, const TypedForm& form, const engine::Json& lists);

/// The page; with errors it is 422, and for programs a problem that names each field.
Response form_page(const Request& request, const Visit& visit, std::string_view name, engine::Json values,
                   const TypedForm& form);

/// A list to choose from in a filter; the first row is for all. `all`: [{value, label}].
engine::Json filter_select(std::string_view name, std::string_view label, std::string_view for_all,
                           const engine::Json& all, std::string_view chosen);

/// After something was done: 303 to `location` with the sentence, or both as JSON.
Response done(const Request& request, const std::string& location, std::string_view sentence);

/// A refusal outside any field: 422 as a page on which nothing else can be done, or a problem.
Response refusal(const Request& request, const Visit& visit, std::string_view sentence);

}  // namespace bolwerk::web
