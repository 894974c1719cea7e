// Numbers of bank accounts (ISO 13616): whether a text is one, and whether one stands in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bolwerk::engine {

/// An IBAN of any country whose length and check digits (modulo 97) are right; spaces and dots are allowed.
bool is_iban(std::string_view text);

/// How much of the text an IBAN takes that begins at `at`, in bytes; 0 when none does.
std::size_t iban_at(std::string_view text, std::size_t at);

/// Without spaces and dots, in capital letters.
std::string bare_number(std::string_view text);

}  // namespace bolwerk::engine
