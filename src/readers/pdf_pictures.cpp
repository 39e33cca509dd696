#include "readers/pdf_pictures.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sowlint::readers {
namespace {

constexpr std::size_t kFirstPages = 12;  ///< rendered before the words are known
constexpr std::size_t kPagesAtOnce = 24;
constexpr std::size_t kBatchesAhead = 2;
constexpr double kPointsPerInch = 72;

double pixels_of(double area, int resolution) {
  return area * (resolution / kPointsPerInch) * (resolution / kPointsPerInch);
}

}  // namespace

PdfPictures::PdfPictures(const PdfPrograms& programs, const base::Limits& limits)
    : programs_(programs),
      limits_(limits),
      deadline_(std::chrono::steady_clock::now() + std::chrono::seconds(limits.child_seconds)) {
  begin(0, kFirstPages);
}

void PdfPictures::begin(std::size_t first, std::size_t end) {
  Batch batch;
  batch.first = first;
  batch.end = end;
  Result<base::Child> child = programs_.start_pictures({first + 1, end}, kCheckResolution);
  if (child) batch.child.emplace(std::move(*child));
  batches_.push_back(std::move(batch));
  begun_ = end;
}

void PdfPictures::set_pages(const std::vector<PdfPage>& pages) {
  areas_.reserve(pages.size());
  for (const PdfPage& page : pages)
    areas_.push_back(page.width * page.height);
  begin_more();
}

void PdfPictures::begin_more() {
  while (begun_ < areas_.size() && batches_.size() < kBatchesAhead) {
    // Half of what a program may print, since the sizes of pages are what the file says of itself.
    double room = static_cast<double>(limits_.child_output_bytes) / 2;
    std::size_t end = begun_;
    while (end < areas_.size() && end - begun_ < kPagesAtOnce) {
      room -= pixels_of(areas_[end], kCheckResolution);
      if (room < 0 && end > begun_) break;
      ++end;
    }
    begin(begun_, end);
  }
}

void PdfPictures::take(Batch&& batch) {
  left_ = {};
  batch_end_ = batch.end;
  if (!batch.child) return;
  outcome_ = batch.child->finish();
  left_ = outcome_.output.view();
}

std::optional<PagePicture> PdfPictures::next() {
  if (page_ >= areas_.size() || std::chrono::steady_clock::now() > deadline_) return std::nullopt;
  if (page_ >= batch_end_ && !batches_.empty()) {
    Batch batch = std::move(batches_.front());
    batches_.pop_front();
    begin_more();
    take(std::move(batch));
  }
  const std::size_t page = page_++;
  if (const auto grey = next_page(left_)) return PagePicture{*grey, kCheckResolution};
  // The batch ended early. What one page did must not be laid to the others.
  left_ = {};
  return alone(page);
}

std::optional<PagePicture> PdfPictures::alone(std::size_t page) {
  const int resolution = fitting_resolution(areas_[page], kCheckResolution);
  Result<base::Child> child = programs_.start_pictures({page + 1, page + 1}, resolution);
  if (!child) return std::nullopt;
  outcome_ = child->finish();
  std::string_view stream = outcome_.output.view();
  const auto grey = next_page(stream);
  if (!grey) return std::nullopt;
  return PagePicture{*grey, resolution};
}

int fitting_resolution(double area, int wanted) {
  constexpr double kMostPixels = 8e6;
  if (pixels_of(area, wanted) <= kMostPixels) return wanted;
  constexpr int kLeast = 1;
  return std::max(kLeast, static_cast<int>(kPointsPerInch * std::sqrt(kMostPixels / area)));
}

}  // namespace sowlint::readers
