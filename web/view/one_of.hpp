// Words as a choice, in a sentence.
#pragma once

#include <string>
#include <vector>

namespace bolwerk::web {

/// "Gepland, In uitvoering of Uitgevoerd"; empty for none.
inline std::string one_of(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t at = 0; at < words.size(); ++at)
        text += (at == 0 ? "" : at + 1 == words.size() ? " of " : ", ") + words[at];
    return text;
}

}  // namespace bolwerk::web
