// What somebody ticked on the page of letters for the post, and the day on which it goes.
#pragma once

#include <string>
#include <vector>

#include "web/pages/typed_form.hpp"

namespace bolwerk::web {

struct ChosenPost {
    engine::Json messages = engine::Json::array();  ///< ids of messages on paper
    std::vector<std::string> decisions;             ///< numbers of cases
    TypedForm form;                                 ///< the fields `dag`, `anders`, `termijn` and `termijn_reden`
    std::string usual_term = "post";                ///< "portaal" where the organisation set that

    std::string day() const { return form.text("dag"); }
    /// How what was not printed here went to the post; empty when it was.
    std::string how() const { return form.text("anders"); }
    bool counts_from_portal() const {
        const auto told = form.text("termijn");
        return (told.empty() ? usual_term : told) == "portaal";
    }

    /// The last day for objection against a decision that the addressee did not hear of in the portal, where it counts
    /// from the post; nothing where it counts from the portal. [A] From the post, unless the organisation set otherwise
    /// or somebody says why not (Awb 2:10, 3:41, 6:8).
    std::optional<std::string> objection_until(const Visit& visit) const;
};

/// The day that the form begins with, and no tick.
ChosenPost nothing_chosen(const Visit& visit);

/// The fields `brief` and `besluit`, any number of them, and `dag`; nothing ticked is an error of the form.
ChosenPost chosen_in(const Request& request, const Visit& visit);

/// The page with what was ticked and what is wrong with it.
Response post_page(const Request& request, const Visit& visit, const ChosenPost& chosen);

}  // namespace bolwerk::web
