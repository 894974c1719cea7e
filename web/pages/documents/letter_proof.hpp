// What shows that a letter is the one that was made: its template, when, by whom it was adapted, and its checksum.
#pragma once

#include <string>

#include "engine/json.hpp"

namespace bolwerk::web {

/// "Sjabloon versie 3. Gemaakt op 27 november 2026 om 12:31." or who adapted it and when; empty for a letter that was
/// not made yet. `row` holds template_version, template_of, made_at, adapted_by and
/// agreed_by.
std::string origin_of(const engine::Json& row);

/// Hexadecimal; empty where there is none. `row` holds sha256.
std::string checksum_of(const engine::Json& row);

/// "Bekendgemaakt op 27 november 2026, per post." of a decision, with how it went where Bolwerk did not print it; or
/// that it was not made known (Awb 3:41). Then, and of another letter, sending_of. `row` holds withdrawn, published_on,
/// published_by, posted_how and what sending_of reads.
std::string publication_of(const engine::Json& row);

/// "In het portaal sinds 27 november 2026, per post verstuurd op 1 december 2026.": where and when a letter that is no
/// decision can be read, and of each how it went after that. Empty for what was sent to nobody. `row` holds decision,
/// only_for, asked_on, published_by and sendings.
std::string sending_of(const engine::Json& row);

/// ", per post" with how it went where Bolwerk did not print it.
std::string channel_of(const engine::Json& row);

/// "Voorgesteld door Tom Jansen op 3 december 2026 om 09:40": `row` holds by and at.
std::string proposed_text(const engine::Json& row);

/// Who agreed as second reader with a text that waits, or for whom it waits. `row` holds read_by and waits_for_reader.
std::string read_text(const engine::Json& row);

}  // namespace bolwerk::web
