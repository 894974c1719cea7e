// How an organisation presents itself on its letters, under Beheer: listed, changed, and tried on an example.
#pragma once

#include "web/app/visit.hpp"

namespace bolwerk::web {

Response list_house_styles(const Request& request, Visit& visit);
Response show_house_style(const Request& request, Visit& visit);
/// The fields of the form and the upload `logo`; letters that were made stay as they are.
Response save_house_style(const Request& request, Visit& visit);
/// The fields `rekening`, `uitkomst` ("bevestig" or "wijs_af"): another administrator of the organisation than who
/// asked for the account settles whether it is changed.
Response settle_account(const Request& request, Visit& visit);
/// A letter with invented values in this house style, as a page that can do nothing.
Response preview_house_style(const Request& request, Visit& visit);

}  // namespace bolwerk::web
