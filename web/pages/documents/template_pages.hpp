// The texts of letters under Beheer: listed, edited as a draft with a preview, and put in use when nothing is wrong.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response list_letter_templates(const Request& request, Visit& visit);
Response show_letter_template(const Request& request, Visit& visit);
/// The field `doe`: "bewaar" keeps the draft and shows what is wrong with it, "gebruik" keeps it and puts it in use,
/// or, of the text for all organisations, asks another administrator to; who answers with "bevestig" or "wijs_af".
Response save_letter_template(const Request& request, Visit& visit);

}  // namespace bolwerk::web
