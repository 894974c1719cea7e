// Puts a mark on every page of a copy of a PDF; the PDF itself stays as it is.
#pragma once

#include <string>

#include "web/documents/renderer.hpp"

namespace bolwerk::web {

class CopyStamp {
public:
    /// `sheet` is a page with the mark and nothing else. It is set once, by `press`. Throws NoPdf.
    CopyStamp(const std::string& sheet, Renderer& press);

    /// The PDF with the sheet over each of its pages, whatever their size. Throws std::runtime_error when it cannot be
    /// read, is locked, or takes longer than a minute.
    std::string on(const std::string& pdf) const;

private:
    std::string sheet_;
};

}  // namespace bolwerk::web
