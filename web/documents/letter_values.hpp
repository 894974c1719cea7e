// The values of a letter: the case, its sender and its addressee as the flat list of fields that templates name.
#pragma once

#include <string>

#include "engine/case.hpp"
#include "engine/definition.hpp"

namespace bolwerk::web {

/// How a letter of a workflow is addressed; stands beside its template.
struct LetterPlan {
    std::string workflow, document, title;
    bool decision = false;       ///< objection or appeal is open against it (Awb 6:4, 8:1)
    bool for_everybody = false;  ///< it is made public: nothing confidential comes into it
    std::string sender;          ///< "province" or "owner": whose house style
    std::string
        to;  ///< "owner", "members" (who meets in the owner), "adviser", "party:KEY", "field:NAME" (an organisation);
             ///< "text:NAME" where that was filled in, with NAME_address, and the owner otherwise
    std::vector<std::string> names;  ///< fields that the template must name, whatever it says further, with a value
    /// Those, and what the template names for when it is there: who signs, of what leaves the house (Awb 10:10).
    std::vector<std::string> named = {};
};

/// What one letter is about. `facts` are those of the database's letter_facts.
struct LetterOf {
    const LetterPlan& plan;
    const engine::Definition& workflow;
    const engine::Definition* above;  ///< of the case above; nullptr when there is none
    const engine::Case& subject;
    const engine::Signature& by;  ///< who did what the letter follows from
    const engine::Json& facts;
    std::string number, title;
    engine::Date dated{};
    const engine::term::Calendar& calendar;
};

/// A field without a value is not there, so that its section is left out.
engine::Json letter_values(const LetterOf& letter);

/// The fields of the sender: its name, organ, address, colour, logo and where an objection goes. `house` is what the
/// database's house_of gives.
void add_house(engine::Json& values, const engine::Json& house);

}  // namespace bolwerk::web
