// The public part of reports as PDF, for whoever asks: each is made once and kept, so that strangers cannot keep the
// renderer busy.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "web/app/visit.hpp"
#include "web/documents/renderer.hpp"

namespace bolwerk::web {

class PublicPapers {
public:
    explicit PublicPapers(std::shared_ptr<Renderer> press) : press_(std::move(press)) {}

    /// The public part of the report that the address names, from the same values as its page. Safe from any thread.
    Response send(const Request& request, const Visit& visit);

private:
    std::string made(const std::string& html, const PdfOptions& options);

    std::shared_ptr<Renderer> press_;
    std::mutex one_at_a_time_;
    std::map<std::string, std::string> by_page_;  ///< the last few, by what they were made from
};

}  // namespace bolwerk::web
