#include "web/documents/bound_pdf.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "db/process.hpp"
#include "engine/json.hpp"
#include "web/documents/print_batch.hpp"
#include "web/documents/scratch.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

void run_qpdf(std::vector<std::string> options) {
    options.insert(options.begin(), {"/usr/bin/timeout", "60", "/usr/bin/qpdf", "--warning-exit-0"});
    if (db::run(options).code != 0) throw std::runtime_error("Expected PDFs that can be bound, but one cannot");
}

std::string bytes_in(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string reference(std::int64_t object) { return std::to_string(object) + " 0 R"; }

/// The change that gives the PDF an outline, in the words of qpdf. `read` is what it says of the PDF, `first` the
/// number of the first page of each part.
Json with_outline(const Json& read, const std::vector<BoundPart>& parts, const std::vector<std::size_t>& first) {
    const auto& head = read.at("qpdf").at(0);
    const auto& objects = read.at("qpdf").at(1);
    const auto root = objects.at("trailer").at("value").at("/Root").get<std::string>();
    const auto outline = head.at("maxobjectid").get<std::int64_t>() + 1;
    const auto place_of = [&](std::size_t part) { return outline + 1 + static_cast<std::int64_t>(part); };
    Json catalog = objects.at("obj:" + root).at("value"), changed = Json::object();
    catalog["/Outlines"] = reference(outline);
    catalog["/PageMode"] = "/UseOutlines";
    changed["obj:" + root] = {{"value", std::move(catalog)}};
    changed["obj:" + reference(outline)] = {{"value",
                                             {{"/Type", "/Outlines"},
                                              {"/First", reference(place_of(0))},
                                              {"/Last", reference(place_of(parts.size() - 1))},
                                              {"/Count", parts.size()}}}};
    for (std::size_t part = 0; part < parts.size(); ++part) {
        Json entry{{"/Title", "u:" + parts[part].title},
                   {"/Parent", reference(outline)},
                   {"/Dest", Json::array({read.at("pages").at(first[part]).at("object"), "/Fit"})}};
        if (part > 0) entry["/Prev"] = reference(place_of(part - 1));
        if (part + 1 < parts.size()) entry["/Next"] = reference(place_of(part + 1));
        changed["obj:" + reference(place_of(part))] = {{"value", std::move(entry)}};
    }
    return {{"version", 2}, {"parameters", read.at("parameters")}, {"qpdf", Json::array({head, std::move(changed)})}};
}

}  // namespace

std::string bound(const std::vector<BoundPart>& parts) {
    const Scratch scratch;
    std::vector<std::string> files;
    std::vector<std::size_t> first;
    std::size_t pages = 0;
    for (const auto& part : parts) {
        first.push_back(pages);
        pages += static_cast<std::size_t>(pages_of(part.pdf));
        files.push_back(scratch.put(std::to_string(files.size()) + ".pdf", part.pdf));
    }
    const auto joined = (scratch.path / "joined.pdf").string(), said = (scratch.path / "said.json").string();
    const auto whole = scratch.path / "whole.pdf";
    std::vector<std::string> join{files.front(), "--pages"};
    join.insert(join.end(), files.begin(), files.end());
    join.insert(join.end(), {"--", joined});
    run_qpdf(std::move(join));
    run_qpdf({"--json=2", "--json-key=pages", "--json-key=qpdf", "--json-object=trailer", joined, said});
    const auto root = Json::parse(bytes_in(said)).at("qpdf").at(1).at("trailer").at("value").at("/Root");
    run_qpdf({"--json=2", "--json-key=pages", "--json-key=qpdf", "--json-object=trailer",
              "--json-object=" + root.get<std::string>().substr(0, root.get<std::string>().find(' ')), joined, said});
    const auto change = with_outline(Json::parse(bytes_in(said)), parts, first);
    run_qpdf({"--deterministic-id", joined, "--update-from-json=" + scratch.put("outline.json", change.dump()),
              whole.string()});
    return bytes_in(whole);
}

}  // namespace bolwerk::web
