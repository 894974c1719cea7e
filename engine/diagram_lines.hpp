// How the lines of a diagram run between its boxes: out at the right of a box, along the room above the row of the
// other, in at its left. Gives boxes and lines their places.
#pragma once

#include "engine/diagram.hpp"

namespace bolwerk::engine {

/// The nodes have a layer and a row, the edges their ends and marks; everything else is worked out here.
void draw_lines(Diagram& diagram);

/// Puts the mark of every line on a part that is its own, clear of the boxes, the other lines and the other marks.
void place_marks(Diagram& diagram);

}  // namespace bolwerk::engine
