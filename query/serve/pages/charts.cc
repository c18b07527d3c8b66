#include "query/serve/pages/charts.hh"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <sstream>

#include "query/language/utf8.hh"
#include "query/output/hit_words.hh"

namespace precedent::query::serve {
namespace {

std::string number(double value) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(1) << value;
  return text.str();
}

std::uint64_t most_of(const std::vector<Bar>& bars) {
  std::uint64_t most = 1;
  for (const Bar& bar : bars) most = std::max(most, bar.count);
  return most;
}

// "comments a year: 2009 12, 2010 31"; a table stands below every chart.
std::string in_words(const std::vector<Bar>& bars, std::string_view name) {
  std::string words(name);
  for (const Bar& bar : bars)
    words += (&bar == &bars.front() ? ": " : ", ") + bar.label + " " + grouped(bar.count);
  return words;
}

Html picture(double width, double height, std::string_view words, std::string_view shape,
             const Html& inside) {
  return element("svg", attribute("class", "chart " + std::string(shape)),
                 attribute("width", number(width)), attribute("height", number(height)),
                 attribute("viewBox", "0 0 " + number(width) + " " + number(height)),
                 attribute("role", "img"), attribute("aria-label", words), inside);
}

Html box(double x, double y, double width, double height, const std::string& words) {
  return element("rect", attribute("x", number(x)), attribute("y", number(y)),
                 attribute("width", number(width)), attribute("height", number(height)),
                 element("title", words));
}

Html label(double x, double y, std::string_view anchor, std::string_view words,
           std::string_view shape = {}) {
  return element("text", attribute("x", number(x)), attribute("y", number(y)),
                 attribute("text-anchor", anchor), attribute_if(!shape.empty(), "class", shape),
                 words);
}

}  // namespace

Html time_line(const std::vector<TimePoint>& points) {
  if (points.size() < 2 || points.back().day == 0) return {};
  constexpr double kWidth = 800;
  constexpr double kHeight = 44;
  constexpr double kEdge = 12;
  std::uint32_t last = 1;
  for (const TimePoint& point : points) last = std::max(last, point.day);
  Html inside =
      element("line", attribute("x1", number(kEdge)), attribute("x2", number(kWidth - kEdge)),
              attribute("y1", "16"), attribute("y2", "16"));
  std::string words = "The letters in time";
  for (const TimePoint& point : points) {
    const double x = kEdge + (kWidth - 2 * kEdge) * point.day / last;
    words += (&point == &points.front() ? ": " : "; ") + point.words;
    inside.add(element("circle", attribute("class", point.is_of_company ? "company" : "staff"),
                       attribute("cx", number(x)), attribute("cy", "16"),
                       attribute("r", point.is_of_company ? "6" : "7"),
                       element("title", point.words)));
  }
  inside.add(label(kEdge - 7, 40, "start", "day 0"));
  inside.add(label(kWidth - kEdge + 7, 40, "end", "day " + grouped(last)));
  return element("figure", attribute("class", "time"),
                 picture(kWidth, kHeight, words, "line", inside),
                 element("figcaption", element("span", attribute("class", "key staff"), "staff"),
                         " ", element("span", attribute("class", "key company"), "company")));
}

Html columns_chart(const std::vector<Bar>& bars, std::string_view name) {
  if (bars.empty()) return {};
  constexpr double kHeight = 180;
  constexpr double kFoot = 20;
  constexpr double kHead = 16;
  const double width = std::max(320.0, 34.0 * static_cast<double>(bars.size()));
  const double step = width / static_cast<double>(bars.size());
  const double room = kHeight - kFoot - kHead;
  const auto most = static_cast<double>(most_of(bars));
  // Years stand under every bar as long as they fit.
  const std::size_t every = bars.size() > 24 ? 5 : 1;
  Html inside;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const double height = room * static_cast<double>(bars[i].count) / most;
    const double x = step * static_cast<double>(i);
    const double middle = x + step / 2;
    inside.add(box(x + step * 0.14, kHead + room - height, step * 0.72, height,
                   bars[i].label + ": " + grouped(bars[i].count)));
    if (step >= 28 && bars[i].count > 0)
      inside.add(
          label(middle, kHead + room - height - 4, "middle", grouped(bars[i].count), "count"));
    // On a small screen there is room for fewer.
    if (i % every == 0)
      inside.add(label(middle, kHeight - 5, "middle", bars[i].label,
                       i % (every * 4) == 0 ? "" : "between"));
  }
  return element("figure", picture(width, kHeight, in_words(bars, name), "columns", inside),
                 element("figcaption", name));
}

Html bars_chart(const std::vector<Bar>& bars, std::string_view name) {
  if (bars.empty()) return {};
  // As wide as the screen of a telephone, each name above its bar: words stay as large as
  // elsewhere.
  constexpr double kWidth = 360;
  constexpr double kRow = 34;
  constexpr double kCounts = 60;
  constexpr std::size_t kNameColumns = 56;
  const auto most = static_cast<double>(most_of(bars));
  Html inside;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const double y = kRow * static_cast<double>(i);
    const double width =
        std::max(1.0, (kWidth - kCounts) * static_cast<double>(bars[i].count) / most);
    inside.add(label(0, y + 13, "start", shortened(bars[i].label, kNameColumns)));
    inside.add(box(0, y + 18, width, 11, bars[i].label + ": " + grouped(bars[i].count)));
    inside.add(label(width + 6, y + 28, "start", grouped(bars[i].count)));
  }
  return element("figure",
                 picture(kWidth, kRow * static_cast<double>(bars.size()), in_words(bars, name),
                         "bars", inside),
                 element("figcaption", name));
}

}  // namespace precedent::query::serve
