// The letters of a case: opening one, and what the case page says about them.
#pragma once

#include "engine/case.hpp"
#include "web/app/visit.hpp"

namespace bolwerk::web {

/// The PDF of a letter; made now when its turn has not come yet.
Response send_letter(const Request& request, Visit& visit);

/// The letter as a Word document, for whoever prepares it.
Response send_letter_as_word(const Request& request, Visit& visit);

/// An uploaded Word document as the text of a letter, the fields `brief` and `bestand`: its next version for who may
/// put it there, and for who prepares a signed decision a proposal to who signed it (Awb 10:3, HANDBOOK 2.2).
Response adapt_letter(const Request& request, Visit& visit);

/// The letter as it would be with a proposed text.
Response send_letter_proposal(const Request& request, Visit& visit);

/// What a proposed text changes in its letter, for who must agree with it.
Response compare_letter(const Request& request, Visit& visit);

/// A second reader agrees with a proposed text, and then who signed puts it in the letter.
Response agree_letter(const Request& request, Visit& visit);

/// Everything in the case file that this person may see, as one archive with a page of contents.
Response send_dossier(const Request& request, Visit& visit);

/// The same as one PDF with a table of contents, page numbers and bookmarks; what is no PDF is named and left out.
Response send_dossier_pdf(const Request& request, Visit& visit);

/// `lacking`: the case does not say what it must name, and administrators see that.
enum class Making { made, later, lacking };

/// Makes a letter whose turn has not come yet. What cannot be made now has its turn again.
Making make_now(const Visit& visit, std::int64_t id);

/// The bytes of a stored letter or file, which queries give in base64.
std::string bytes_of(const engine::Json& file);

/// The keys of the letters of a case page, from the rows of case_page/around, and the way to the dossier.
void add_letters(engine::Json& values, const engine::Case& subject, const engine::Json& rows, engine::Date today);

}  // namespace bolwerk::web
