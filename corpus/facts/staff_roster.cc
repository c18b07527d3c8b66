#include "corpus/facts/staff_roster.hh"

#include <algorithm>

#include "corpus/wording/person_names.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kMostPeople = 100;  // no letter names so many; a hostile one may

int weight_of(StaffRole role) {
  switch (role) {
    case StaffRole::kSigner:
      return 3;
    case StaffRole::kAddressee:
      return 2;
    case StaffRole::kContact:
      return 1;
    case StaffRole::kCopied:
      break;
  }
  return 0;
}

}  // namespace

void StaffRoster::add(StaffMention mention) {
  for (const std::string& name : excluded_)
    if (same_person(name, mention.name)) return;
  for (StaffMention& known : mentions_) {
    if (!same_person(known.name, mention.name)) continue;
    if (known.title.empty()) known.title = std::move(mention.title);
    if (known.phone.empty()) known.phone = std::move(mention.phone);
    if (weight_of(mention.role) > weight_of(known.role)) known.role = mention.role;
    if (mention.name.size() > known.name.size() && known.name.find('.') < 3)
      known.name = std::move(mention.name);  // "A.N. Parker" is Anne Nguyen Parker
    return;
  }
  if (mentions_.size() < kMostPeople) mentions_.push_back(std::move(mention));
}

bool StaffRoster::knows(std::string_view name) const {
  return std::any_of(mentions_.begin(), mentions_.end(),
                     [&](const StaffMention& mention) { return same_person(mention.name, name); });
}

void StaffRoster::set_phone_of_signer(std::string_view phone) {
  const auto signer = std::find_if(mentions_.rbegin(), mentions_.rend(), [](const StaffMention& m) {
    return m.role == StaffRole::kSigner;
  });
  if (signer != mentions_.rend() && signer->phone.empty()) signer->phone = phone;
}

}  // namespace precedent::corpus
