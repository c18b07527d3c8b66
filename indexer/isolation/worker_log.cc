#include "indexer/isolation/worker_log.hh"

namespace precedent::indexer {
namespace {

std::string counted(std::uint64_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

}  // namespace

void WorkerLog::note_start(const std::string& refused) {
  const std::scoped_lock lock(mutex_);
  ++counts_.started;
  if (refused_.empty()) refused_ = refused;
}

void WorkerLog::note_loss() {
  const std::scoped_lock lock(mutex_);
  ++counts_.lost;
}

void WorkerLog::note_given_up() {
  const std::scoped_lock lock(mutex_);
  ++counts_.given_up;
}

void WorkerLog::note_scan() {
  const std::scoped_lock lock(mutex_);
  ++counts_.scans;
}

void WorkerLog::note_unread_scan(const std::string& why) {
  const std::scoped_lock lock(mutex_);
  ++unread_scans_[why];
}

WorkerLog::Counts WorkerLog::counts() const {
  const std::scoped_lock lock(mutex_);
  return counts_;
}

std::vector<std::string> WorkerLog::remarks() const {
  const std::scoped_lock lock(mutex_);
  std::vector<std::string> remarks;
  if (!refused_.empty())
    remarks.push_back("documents were read with less protection than meant: " + refused_);
  if (counts_.lost > 0)
    remarks.push_back(
        counted(counts_.lost, "document worker was lost", "document workers were lost") +
        " and started again; " +
        counted(counts_.given_up, "document was given up", "documents were given up"));
  for (const auto& [why, count] : unread_scans_)
    remarks.push_back("scanned pages were not read (" + counted(count, "document", "documents") +
                      "): " + why);
  return remarks;
}

}  // namespace precedent::indexer
