#include "web/map/municipality_map.hpp"

#include <algorithm>
#include <stdexcept>

namespace bolwerk::web {
namespace {

using engine::Json;

// In tenths of a unit: what a name of one letter takes on the whole map, and room around what is drawn.
constexpr int letter_width = 82;
constexpr int name_height = 190;
constexpr int margin = 50;

int letters_in(std::string_view text) {
    return static_cast<int>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

Box box_of_name(std::string_view name, DrawnPoint at) {
    const int half = letters_in(name) * letter_width / 2;
    return {at.x - half, at.y - name_height / 2, at.x + half, at.y + name_height / 2};
}

Json legend_of(const Scale& scale, const ValueText& text) {
    auto legend = Json::array();
    for (std::size_t i = 0; i < scale.classes(); ++i) {
        const auto name = scale.name_of(i, text);
        legend.push_back({{"class_index", i}, {"legend_text", name}, {"label", name}, {"fill", map_colours[i]}});
    }
    return legend;
}

Scale scale_for(const MapOrder& order) {
    if (!order.bounds.empty()) return Scale{order.bounds};
    std::vector<std::int64_t> values;
    values.reserve(order.values.size());
    for (const auto& [code, value] : order.values) values.push_back(value);
    return Scale::of_quarters(std::move(values));
}

Json map_json(std::string_view label, const Box& box, bool has_links) {
    return {{"view_box", view_box_of(box.grown(margin))},
            {"map_label", label},
            {"has_links", has_links},
            {"shapes", Json::array()},
            {"names", Json::array()},
            {"points", Json::array()}};
}

}  // namespace

MunicipalityMap::MunicipalityMap(std::string_view rd_geojson) {
    const auto file = Json::parse(rd_geojson, nullptr, false);
    const auto features = file.is_object() ? file.value("features", Json()) : Json();
    if (!features.is_array() || features.empty())
        throw std::runtime_error("Expected GeoJSON with municipalities, but found something else");
    for (const auto& feature : features) {
        const auto properties = feature.is_object() ? feature.value("properties", Json()) : Json();
        if (!properties.is_object() || !properties.contains("code") || !properties.contains("naam") ||
            !properties.contains("provincie"))
            throw std::runtime_error(
                "Expected a municipality with code, naam and provincie, but one of them is missing");
        shapes_.push_back({properties["code"], properties["naam"], properties["provincie"],
                           outline_of(rings_of(feature.value("geometry", Json()))), false});
    }
    std::ranges::sort(shapes_, {}, &Shape::name);
    choose_names();
}

/// The largest first; a name that would touch another, or is much wider than its area, is left to the table.
void MunicipalityMap::choose_names() {
    std::vector<Shape*> by_area;
    by_area.reserve(shapes_.size());
    for (auto& shape : shapes_) by_area.push_back(&shape);
    std::ranges::sort(by_area, std::ranges::greater{}, [](const Shape* shape) { return shape->outline.area; });
    std::vector<Box> taken;
    for (auto* shape : by_area) {
        const auto box = box_of_name(shape->name, shape->outline.centre);
        const bool fits = box.width() * 4 <= shape->outline.box.width() * 5;
        if (!fits || std::ranges::any_of(taken, [&](const Box& other) { return box.overlaps(other); })) continue;
        shape->named = true;
        taken.push_back(box);
    }
}

Json MunicipalityMap::shape_json(const Shape& shape, std::size_t class_index, std::string title,
                                 std::string href) const {
    return {{"path", shape.outline.path}, {"class_index", class_index}, {"fill", map_colours[class_index]},
            {"title", std::move(title)},  {"has_href", !href.empty()},  {"href", std::move(href)}};
}

Json MunicipalityMap::name_json(const Shape& shape) {
    return {
        {"place", shape.name}, {"name_x", shape.outline.centre.x / 10}, {"name_y", shape.outline.centre.y / 10 + 5}};
}

Json MunicipalityMap::draw(const MapOrder& order) const {
    const auto scale = scale_for(order);
    std::vector<const Shape*> shown;
    for (const auto& shape : shapes_)
        if (order.province.empty() || shape.province == order.province) shown.push_back(&shape);
    Box box = shown.empty() ? Box{} : shown.front()->outline.box;
    for (const auto* shape : shown) box = box.joined(shape->outline.box);
    auto map = map_json(order.label, box, !order.href_prefix.empty());
    auto rows = Json::array();
    for (const auto* shape : shown) {
        const auto found = order.values.find(shape->code);
        const auto value = found == order.values.end() ? 0 : found->second;
        const auto index = scale.class_of(value);
        const auto href = order.href_prefix.empty() ? std::string{} : order.href_prefix + shape->code;
        map["shapes"].push_back(shape_json(*shape, index, shape->name + ": " + order.text(value), href));
        if (shape->named) map["names"].push_back(name_json(*shape));
        rows.push_back({{"code", shape->code},
                        {"municipality", shape->name},
                        {"href", href},
                        {"measure", order.text(value)},
                        {"class_index", index}});
    }
    return {{"map", std::move(map)}, {"legend", legend_of(scale, order.text)}, {"rows", std::move(rows)}};
}

Json MunicipalityMap::around(std::string_view code) const {
    const auto found = std::ranges::find(shapes_, code, &Shape::code);
    if (found == shapes_.end()) return nullptr;
    const auto view = found->outline.box.grown(std::max(found->outline.box.width(), found->outline.box.height()) / 5);
    auto map = map_json("Kaart van de gemeente " + found->name + " met de gemeenten eromheen.", view, false);
    constexpr std::size_t highlighted = 3;
    for (const auto& shape : shapes_)
        if (shape.outline.box.overlaps(view))
            map["shapes"].push_back(shape_json(shape, shape.code == code ? highlighted : 0, shape.name, {}));
    map["names"].push_back(name_json(*found));
    return map;
}

}  // namespace bolwerk::web
