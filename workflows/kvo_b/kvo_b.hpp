// KVO-B: the track of a business park towards the certificate Keurmerk Veilig Ondernemen, and keeping it.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// HANDBOOK 10.1; opened from the cooperation of the park. A park has at most one open track.
engine::Definition kvo_b();

}  // namespace bolwerk::workflows
