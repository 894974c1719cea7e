// Finds what looks like personal data in free text that others will read (HANDBOOK 4.3).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bolwerk::engine {

enum class PersonalData {
    citizen_service_number,
    licence_plate,
    phone,
    email,
    bank_account,
    person,
    firm,
    address,
    birth_date,
    nationality,
    trade_number
};

struct Finding {
    PersonalData kind;
    std::size_t position;  ///< in bytes
    std::size_t length;
};

/// Nine digits that pass the eleven-test, a Dutch plate, phone number, e-mail address or an IBAN, also as PlainWriting
/// reads it.
/// A find is a suspicion: amounts, park numbers and dates are left alone as far as their form tells them apart.
std::vector<Finding> find_personal_data(std::string_view text);

/// A person, a firm or an address by name, or what tells who somebody is (`names/find.hpp`), for text that may speak of
/// parks only.
std::vector<Finding> find_names(std::string_view text);

/// What a finding is called for a person: "een BSN".
std::string_view dutch_name(PersonalData kind);

}  // namespace bolwerk::engine
