// Very many applications for one budget, all ready to be signed: for measuring only.
#pragma once

#include <cstdint>

#include "web/bench/bench_desk.hpp"
#include "web/bench/bench_server.hpp"

namespace bolwerk::web {

inline constexpr std::string_view measured_scheme = "gld_process", measured_period = "2031";

/// Asked by each of them.
inline constexpr std::int64_t measured_cents = 30'000'00;

/// Adds them, with a ceiling that half of them fit under; gives their ids and numbers in a desk without anybody.
BenchDesk generate_applications(BenchServer& server, std::int64_t count);

/// Opens a session for this person.
void sit_down(db::Pool& pool, BenchDesk& desk, std::int64_t person);

}  // namespace bolwerk::web
