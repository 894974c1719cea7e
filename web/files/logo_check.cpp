#include "web/files/logo_check.hpp"

#include <Poco/SAX/Attributes.h>
#include <Poco/SAX/DefaultHandler.h>
#include <Poco/SAX/SAXParser.h>
#include <Poco/XML/XMLException.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "web/files/upload_check.hpp"

namespace bolwerk::web {
namespace {

constexpr std::string_view png = "image/png", svg = "image/svg+xml";

constexpr std::array<std::string_view, 12> drawing{"svg",     "g",    "path",     "rect", "circle", "ellipse",
                                                   "polygon", "line", "polyline", "defs", "title",  "desc"};
constexpr std::array<std::string_view, 5> shading{"linearGradient", "radialGradient", "stop", "clipPath", "use"};

bool is_known(std::string_view element) {
    return std::ranges::find(drawing, element) != drawing.end() || std::ranges::find(shading, element) != shading.end();
}

/// Within the picture itself, such as "#a" and "url(#a)"; an address of its own vocabulary is no reference.
bool stays_inside(std::string_view name, std::string_view value) {
    if (name.starts_with("on")) return false;
    if (name == "href" || name == "src") return value.starts_with('#');
    for (auto at = value.find("url("); at != std::string_view::npos; at = value.find("url(", at + 4))
        if (value.substr(at + 4, 1) != "#") return false;
    return value.find("@import") == std::string_view::npos && value.find('\\') == std::string_view::npos;
}

/// Notes what an SVG may not hold.
class Drawing : public Poco::XML::DefaultHandler {
public:
    bool only_draws = true;

    void startElement(const Poco::XML::XMLString&, const Poco::XML::XMLString& name, const Poco::XML::XMLString&,
                      const Poco::XML::Attributes& attributes) override {
        only_draws = only_draws && is_known(name);
        for (int place = 0; place < attributes.getLength(); ++place)
            only_draws = only_draws && stays_inside(attributes.getLocalName(place), attributes.getValue(place));
    }
};

bool only_draws(const std::string& bytes) try {
    if (bytes.find("<!DOCTYPE") != std::string::npos || bytes.find("<?xml-stylesheet") != std::string::npos)
        return false;
    Drawing found;
    Poco::XML::SAXParser parser;
    parser.setFeature(Poco::XML::XMLReader::FEATURE_EXTERNAL_GENERAL_ENTITIES, false);
    parser.setFeature(Poco::XML::XMLReader::FEATURE_EXTERNAL_PARAMETER_ENTITIES, false);
    parser.setContentHandler(&found);
    parser.parseString(bytes);
    return found.only_draws;
} catch (const Poco::XML::XMLException&) {
    return false;
}

}  // namespace

std::string logo_type(const std::string& bytes) {
    const auto type = type_by_bytes(bytes);
    return type == png || type == svg ? type : std::string();
}

std::optional<std::string> refuse_logo(const std::string& bytes) {
    if (bytes.size() > largest_logo) return "Dit logo is te groot. Kies een bestand van ten hoogste 200 kB.";
    const auto type = logo_type(bytes);
    if (type.empty()) return "Een logo is een PNG- of SVG-bestand.";
    if (type == svg && !only_draws(bytes))
        return "In dit SVG-bestand staat meer dan een tekening, bijvoorbeeld een foto, tekst of een programma. Bewaar "
               "het logo zonder dat, of kies een PNG-bestand.";
    return std::nullopt;
}

}  // namespace bolwerk::web
