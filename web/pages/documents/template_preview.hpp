// A text of a letter shown as the letter it becomes, on invented data or on a case that the person may read.
#pragma once

#include "web/app/visit.hpp"
#include "web/documents/letter_shelf.hpp"

namespace bolwerk::web {

/// On which case a preview can be set: of those that this person may read, and no other is named.
struct PreviewCase {
    engine::Json choices = engine::Json::array();  ///< {value, label, selected}
    std::string number;                            ///< of the chosen one; empty: invented data
    bool refused = false;                          ///< another was asked for, which is not there for this person
};

PreviewCase preview_case(const Request& request, const Visit& visit, const LetterPlan& plan);

/// The letter as a page that can do nothing: of the draft or the version in use, with invented values or, with
/// `zaak`, those of a case that the person may read.
Response preview_letter_template(const Request& request, Visit& visit);

/// The same of what stands in the form and is not kept. A program (the script of the editor) hears what is wrong with
/// it.
Response preview_typed_letter(const Request& request, Visit& visit);

/// A draft, or the text in use, on a case that this person prepares letters of, without a right to change the text.
Response try_letter(const Request& request, Visit& visit);
Response show_tried_letter(const Request& request, Visit& visit);

}  // namespace bolwerk::web
