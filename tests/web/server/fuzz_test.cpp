// Thousands of broken inputs, the same ones in every run.
#include <gtest/gtest.h>

#include <random>

#include "tests/fuzz/multipart_entry.hpp"
#include "tests/fuzz/request_entry.hpp"
#include "tests/fuzz/seeds.hpp"

namespace bolwerk::fuzz {
namespace {

class Mutator {
public:
    explicit Mutator(unsigned seed) : random_(seed) {}

    std::string broken(std::string text) {
        for (std::size_t times = 1 + below(4); times > 0; --times) mutate(text);
        return text;
    }
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

private:
    void mutate(std::string& text) {
        const std::size_t at = below(text.size() + 1);
        switch (below(6)) {
            case 0:
                text.resize(at);
                break;
            case 1:
                text.erase(at, below(20));
                break;
            case 2:
                text.insert(at, words[below(words.size())]);
                break;
            case 3:
                text.insert(at, text.substr(below(text.size() + 1), below(60)));
                break;
            case 4:
                text.insert(at, 1 + below(300), static_cast<char>(below(256)));
                break;
            default:
                if (at < text.size()) text[at] = static_cast<char>(below(256));
        }
    }

    std::mt19937 random_;
};

template <class Seeds>
void break_all(const Seeds& seeds, void (*entry)(std::string_view), int times) {
    Mutator mutator(2026);
    for (const std::string_view seed : seeds) entry(seed);
    for (int n = 0; n < times; ++n) entry(mutator.broken(std::string(seeds[mutator.below(seeds.size())])));
}

TEST(Fuzz, BrokenMultipartFormsAreSurvived) { break_all(multipart_seeds, multipart, 10'000); }

TEST(Fuzz, BrokenRequestsAreSurvivedAndReadTheSameHoweverTheyArrive) { break_all(request_seeds, request, 5'000); }

}  // namespace
}  // namespace bolwerk::fuzz
