// Figures as a measurement prints them.
#pragma once

#include <string>
#include <vector>

namespace bolwerk::web {

/// The middle one, or the mean of the two in the middle; 0 when there are none.
double median(std::vector<double> figures);

/// "12.30" for 12.3 with two decimals, put to the right of a column of `width`.
std::string figure(double value, int decimals, std::size_t width = 0);

/// What this process keeps in memory now, in MiB.
double resident_mib();

}  // namespace bolwerk::web
