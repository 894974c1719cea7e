#include "engine/term/calendar.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace bolwerk::engine::term {

namespace {

/// FNV-1a: not against malice, only to see that a calendar is another one.
class Fingerprint {
public:
    void add(std::string_view text) {
        for (const unsigned char c : text) hash_ = (hash_ ^ c) * 1099511628211U;
        hash_ = (hash_ ^ 0x1fU) * 1099511628211U;
    }

    std::string text() const {
        std::array<char, 17> digits{};
        std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(hash_));
        return digits.data();
    }

private:
    std::uint64_t hash_ = 14695981039346656037U;
};

std::string version_of(const std::map<Date, Holiday>& holidays, int known_until) {
    Fingerprint fingerprint;
    fingerprint.add(std::to_string(known_until));
    for (const auto& [day, holiday] : holidays) {
        fingerprint.add(iso(day));
        fingerprint.add(holiday.name);
        fingerprint.add(holiday.source);
    }
    return fingerprint.text();
}

}  // namespace

Calendar::Calendar(std::vector<Holiday> holidays, int known_until) {
    for (auto& holiday : holidays) holidays_.try_emplace(holiday.day, std::move(holiday));
    known_from_ = holidays_.empty() ? known_until : year_of(holidays_.begin()->first);
    known_until_ = holidays_.empty() ? known_until : std::min(known_until, year_of(holidays_.rbegin()->first));
    version_ = version_of(holidays_, known_until_);
}

std::string Calendar::why_not_ordinary(Date day) const {
    if (const auto found = holidays_.find(day); found != holidays_.end()) return found->second.name;
    return is_weekend(day) ? std::string{weekday_name(day)} : std::string{};
}

Date Calendar::ordinary_on_or_after(Date day) const {
    while (!is_ordinary(day)) day += std::chrono::days{1};
    return day;
}

Date Calendar::ordinary_on_or_before(Date day) const {
    while (!is_ordinary(day)) day -= std::chrono::days{1};
    return day;
}

}  // namespace bolwerk::engine::term
