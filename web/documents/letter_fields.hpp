// What a letter of a workflow may name: every field with its type and meaning, from the workflow's own forms and terms.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/definition.hpp"

namespace bolwerk::web {

/// A flag is yes or no and opens a section; a list has lines, each named "line" or with columns of their own.
enum class LetterFieldKind { text, amount, date, number, flag, list };

struct LetterField {
    std::string name;
    LetterFieldKind kind = LetterFieldKind::text;
    std::string meaning;               ///< Dutch, for whoever writes the template
    std::vector<LetterField> columns;  ///< of a list: what each of its rows has; empty where that is "line" alone
    bool written = false;              ///< somebody writes it in words of their own, such as a motivation
};

/// The Dutch word for the type.
std::string_view label_of(LetterFieldKind kind);

/// In the order in which a writer looks for them: of every letter, of the forms, of the terms, of the case above.
std::vector<LetterField> letter_fields(const engine::Definition& workflow,
                                       const std::vector<engine::Definition>& definitions);

/// Names in the workflow's forms that every letter has already: what somebody fills in there would stand in its letters
/// in place of the house, the addressee or a sum. A workflow with any is not served. Forms that add an entry are in no
/// letter.
std::vector<std::string> names_taken(const engine::Definition& workflow);

/// Invented values for every field, for an example of a letter: of flags that exclude each other only the first is yes.
engine::Json letter_example(const std::vector<LetterField>& fields);

}  // namespace bolwerk::web
