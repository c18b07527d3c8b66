#include "query/serve/routes.hh"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "query/embedded_icon.hh"
#include "query/embedded_script.hh"
#include "query/embedded_style.hh"
#include "query/output/json.hh"
#include "query/search/time_limit.hh"
#include "query/serve/pages/draft_page.hh"
#include "query/serve/pages/files.hh"
#include "query/serve/pages/frame.hh"
#include "query/serve/pages/help_page.hh"
#include "query/serve/pages/letter_page.hh"
#include "query/serve/pages/numbers_page.hh"
#include "query/serve/pages/results_page.hh"
#include "query/serve/pages/review_page.hh"
#include "query/serve/pages/similar_page.hh"
#include "query/serve/pages/start_page.hh"
#include "query/serve/pages/watches_page.hh"
#include "schemas/index/index_layout.hh"

namespace precedent::query::serve {
namespace {

enum class Takes : std::uint8_t { kReading, kForms };

// `tail`: what stands behind the path of a route that ends with '/'.
using Handler = Response (*)(const Request& request, const Site& site, const std::string& tail);

struct Route {
  std::string_view path;
  Takes takes;
  Handler handler;
};

Response kept_file(const char* type, std::string_view text) {
  return {200, type, std::string(text), {}, true};
}

constexpr auto kRoutes = std::to_array<Route>({
    {"/", Takes::kReading,
     [](const Request& request, const Site& site, const std::string&) {
       return start_page(site, asked_of(request.target.parameters));
     }},
    {"/search", Takes::kReading,
     [](const Request& request, const Site& site, const std::string&) {
       return results_page(request, site);
     }},
    {"/search.json", Takes::kReading,
     [](const Request& request, const Site& site, const std::string&) {
       return search_json(request, site);
     }},
    {"/search.csv", Takes::kReading,
     [](const Request& request, const Site& site, const std::string&) {
       return search_csv(request, site);
     }},
    {"/search.atom", Takes::kReading,
     [](const Request& request, const Site& site, const std::string&) {
       return search_atom(request, site);
     }},
    {"/search.doc", Takes::kReading,
     [](const Request& request, const Site& site, const std::string&) {
       return search_doc(request, site);
     }},
    {"/facet/", Takes::kReading, facet_page},
    {"/letter/", Takes::kReading, letter_page},
    {"/review/", Takes::kReading, review_page},
    {"/similar", Takes::kForms,
     [](const Request& request, const Site& site, const std::string&) {
       return similar_page(request, site);
     }},
    {"/similar.json", Takes::kReading,
     [](const Request& request, const Site& site, const std::string&) {
       return similar_json(request, site);
     }},
    {"/check-draft", Takes::kForms,
     [](const Request& request, const Site& site, const std::string&) {
       return draft_page(request, site);
     }},
    {"/numbers", Takes::kReading,
     [](const Request& request, const Site& site, const std::string&) {
       return numbers_page(request, site);
     }},
    {"/numbers.csv", Takes::kReading,
     [](const Request& request, const Site& site, const std::string&) {
       return numbers_file(request, site, NumbersForm::kCsv);
     }},
    {"/numbers.json", Takes::kReading,
     [](const Request& request, const Site& site, const std::string&) {
       return numbers_file(request, site, NumbersForm::kJson);
     }},
    {"/watches", Takes::kForms,
     [](const Request& request, const Site& site,
        const std::string&) { return watches_page(request, site); }},
    {"/watches/", Takes::kReading, watch_feed},
    {"/help", Takes::kReading,
     [](const Request&, const Site&, const std::string&) { return help_page(); }},
    {"/help/query", Takes::kReading,
     [](const Request&, const Site&, const std::string&) { return query_help_page(); }},
    {"/help/fields", Takes::kReading,
     [](const Request&, const Site&, const std::string&) { return fields_help_page(); }},
    {"/help/values", Takes::kReading,
     [](const Request&, const Site&, const std::string&) { return values_help_page(); }},
    {"/help/topics", Takes::kReading,
     [](const Request&, const Site&, const std::string&) { return topics_help_page(); }},
    {"/api", Takes::kReading,
     [](const Request&, const Site&, const std::string&) { return api_page(); }},
    {"/schemas/", Takes::kReading,
     [](const Request&, const Site&, const std::string& name) { return schema_file(name); }},
    {"/health", Takes::kReading,
     [](const Request&, const Site& site, const std::string&) { return health(site); }},
    {"/style.css", Takes::kReading,
     [](const Request&, const Site&,
        const std::string&) { return kept_file("text/css; charset=utf-8", kStyle); }},
    {"/script.js", Takes::kReading,
     [](const Request&, const Site&,
        const std::string&) { return kept_file("text/javascript; charset=utf-8", kScript); }},
    {"/icon.svg", Takes::kReading,
     [](const Request&, const Site&,
        const std::string&) { return kept_file("image/svg+xml", kIcon); }},
});

const Route* route_of(const std::string& path) {
  const auto found = std::find_if(kRoutes.begin(), kRoutes.end(), [&](const Route& one) {
    if (one.path == path) return true;
    return one.path.size() > 1 && one.path.ends_with('/') && path.starts_with(one.path) &&
           path.size() > one.path.size();
  });
  return found == kRoutes.end() ? nullptr : &*found;
}

bool is_for_programs(const std::string& path) {
  return path.ends_with(".json") || path.ends_with(".csv") || path.ends_with(".atom") ||
         path == "/health";
}

std::string_view title_of(unsigned status) {
  switch (status) {
    case 400:
      return "This cannot be read";
    case 403:
      return "This is not allowed";
    case 404:
      return "There is nothing here";
    case 405:
      return "Not by this method";
    case 413:
    case 414:
      return "This is too long";
    case 421:
      return "Not the name of this server";
    case 503:
      return "The index is not at hand";
    default:
      return "Something went wrong";
  }
}

Response refused(unsigned status, std::string_view title, const std::string& message,
                 const std::string& path) {
  if (is_for_programs(path)) {
    nlohmann::ordered_json json;
    json["error"] = message;
    return {status, kJsonType, line_of(json)};
  }
  return refusal_page(status, title, element("p", message));
}

Response refused(unsigned status, const std::string& message, const std::string& path) {
  return refused(status, title_of(status), message, path);
}

Response query_refused(const Request& request, const QueryError& error) {
  if (!is_for_programs(request.target.path))
    return query_error_page(request.target.parameters, error);
  nlohmann::ordered_json json;
  json["error"] = error.what();
  json["begin"] = error.place().begin;
  json["end"] = error.place().end;
  return {400, kJsonType, line_of(json)};
}

// What a page throws, as an answer.
template <typename Make>
Response made_or_refused(const std::string& path, const Make& make) {
  try {
    return make();
  } catch (const Refusal& refusal) {
    return refused(refusal.status(), refusal.what(), path);
  } catch (const TimeOver&) {
    return took_too_long(path);
  } catch (const schemas::IndexError& error) {
    return refused(503, error.what(), path);
  } catch (const ShardError& error) {
    return refused(503, error.what(), path);
  } catch (const Xapian::DatabaseOpeningError& error) {
    return refused(503, "The index cannot be opened: " + error.get_msg(), path);
  } catch (const Xapian::NetworkError& error) {
    return refused(503, "A remote part of the index does not answer: " + error.get_msg(), path);
  } catch (const Xapian::Error& error) {
    return refused(
        500,
        "The index cannot be read: " + error.get_msg() + "; check it with: precedent-indexer check",
        path);
  } catch (const nlohmann::json::exception& error) {
    return refused(500,
                   std::string("The index holds a damaged record: ") + error.what() +
                       "; check it with: precedent-indexer check",
                   path);
  } catch (const std::exception& error) {
    return refused(500, error.what(), path);
  }
}

// As sent, for what cannot be read, too.
std::string path_of(const std::string& target) {
  return target.substr(0, target.find('?'));
}

Response by_route(const Request& request, const Site& site) {
  const Route* const route = route_of(request.target.path);
  if (route == nullptr) throw Refusal(404, "There is no page at this address.");
  const std::string tail = route->path.size() > 1 && route->path.ends_with('/')
                               ? request.target.path.substr(route->path.size())
                               : "";
  try {
    return route->handler(request, site, tail);
  } catch (const QueryError& error) {
    return query_refused(request, error);
  }
}

}  // namespace

std::optional<Response> refusal_of(const Head& head, const std::string& target,
                                   const AllowedHosts& allowed) {
  bool passes = false;
  std::string path;
  Response response = made_or_refused(path, [&]() -> Response {
    require_own_host(head.host, allowed);
    path = target_of(target).path;
    const Route* const route = route_of(path);
    const bool reads = head.method == "GET" || head.method == "HEAD";
    const bool takes_forms = route != nullptr && route->takes == Takes::kForms;
    if (!reads && !(head.method == "POST" && takes_forms)) {
      Response answer =
          refused(405,
                  "This address takes " +
                      std::string(takes_forms ? "GET, HEAD and POST" : "GET and HEAD") + ".",
                  path);
      answer.headers.emplace_back("Allow", takes_forms ? "GET, HEAD, POST" : "GET, HEAD");
      return answer;
    }
    if (!reads) require_own_form(head);
    passes = true;
    return {};
  });
  if (passes) return std::nullopt;
  return response;
}

Response answer_to(const Head& head, const std::string& target, const std::string& body,
                   const Site& site) {
  Request request{head, {}, {}};
  return made_or_refused(path_of(target), [&] {
    request.target = target_of(target);
    if (head.method == "POST") request.form = form_of(body);
    return by_route(request, site);
  });
}

Response body_too_large() {
  return refused(
      413,
      "A text that is sent here may have " + std::to_string(kMaxBodyBytes / 1024) + " KiB at most.",
      "");
}

Response took_too_long(const std::string& target) {
  Response answer = refused(503, "This took too long",
                            "The answer did not come in time. Ask for less: fewer alternatives, "
                            "fewer wildcards; or try again when fewer people are asking.",
                            path_of(target));
  answer.headers.emplace_back("Retry-After", "30");
  return answer;
}

Response too_busy() {
  Response answer = refused(503, "Too many at once",
                            "Too many answers wait to be taken. Try again in a minute.", "");
  answer.headers.emplace_back("Retry-After", "60");
  return answer;
}

}  // namespace precedent::query::serve
