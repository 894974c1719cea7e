#include "web/bench/figures.hpp"

#include <algorithm>
#include <fstream>
#include <iomanip>
#include <sstream>

namespace bolwerk::web {

double median(std::vector<double> figures) {
    if (figures.empty()) return 0;
    std::ranges::sort(figures);
    const auto middle = figures.size() / 2;
    return figures.size() % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
}

std::string figure(double value, int decimals, std::size_t width) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(decimals) << std::setw(static_cast<int>(width)) << value;
    return text.str();
}

double resident_mib() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (double kib = 0; word == "VmRSS:" && status >> kib) return kib / 1024;
    return 0;
}

}  // namespace bolwerk::web
