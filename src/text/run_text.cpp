#include "text/run_text.h"

#include <algorithm>

namespace sowlint::text {

RunText::RunText(std::string_view source, std::span<const TextSpan> runs) {
  runs_.reserve(runs.size());
  std::size_t size = 0;
  for (TextSpan run : runs) {
    run.end = std::min(run.end, source.size());
    if (run.begin >= run.end) continue;
    runs_.push_back({size, run});
    size += run.size();
  }
  if (runs_.size() == 1) {
    bytes_ = source.substr(runs_.front().source.begin, size);
    return;
  }
  joined_.reserve(size);
  for (const Run& run : runs_)
    joined_.append(source, run.source.begin, run.source.size());
  bytes_ = joined_;
}

std::size_t RunText::run_at(std::size_t at) const {
  if (runs_.size() == 1) return 0;
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), at,
                       [](std::size_t offset, const Run& run) { return offset < run.begin; });
  return static_cast<std::size_t>(after - runs_.begin()) - 1;
}

TextSpan RunText::source_span(TextSpan span) const {
  const Run& first = runs_[run_at(span.begin)];
  const Run& last = runs_[run_at(span.end - 1)];
  return {first.source.begin + (span.begin - first.begin),
          last.source.begin + (span.end - last.begin)};
}

std::vector<TextSpan> RunText::source_spans(TextSpan span) const {
  std::vector<TextSpan> parts;
  for (std::size_t at = span.begin; at < span.end;) {
    const Run& run = runs_[run_at(at)];
    const std::size_t end = std::min(span.end, run.begin + run.source.size());
    parts.push_back({run.source.begin + (at - run.begin), run.source.begin + (end - run.begin)});
    at = end;
  }
  return parts;
}

}  // namespace sowlint::text
