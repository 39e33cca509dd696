// The pages of a PDF as pictures, rendered a few at a time while others are looked at.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "base/child.h"
#include "base/limits.h"
#include "readers/pdf_page.h"
#include "readers/pdf_programs.h"
#include "readers/pdf_render.h"

namespace sowlint::readers {

/// A rendered page; its pixels live until the next one is taken.
struct PagePicture {
  GreyPage grey;
  int resolution = kCheckResolution;
};

class PdfPictures {
 public:
  /// Both must outlive it. The first pages are begun at once, before anything is known of them.
  PdfPictures(const PdfPrograms& programs, const base::Limits& limits);

  /// How large the pages are: what is needed to render the rest.
  void set_pages(const std::vector<PdfPage>& pages);

  /// The picture of the next page; nothing where it cannot be rendered within the limits, and for
  /// all pages that come after limits.child_seconds.
  [[nodiscard]] std::optional<PagePicture> next();

 private:
  struct Batch {
    std::size_t first = 0;  ///< page index, from 0
    std::size_t end = 0;
    std::optional<base::Child> child;
  };

  void begin(std::size_t first, std::size_t end);
  void begin_more();
  void take(Batch&& batch);
  [[nodiscard]] std::optional<PagePicture> alone(std::size_t page);

  const PdfPrograms& programs_;
  const base::Limits& limits_;
  std::chrono::steady_clock::time_point deadline_;
  std::vector<double> areas_;  ///< square points of each page
  std::deque<Batch> batches_;
  std::size_t begun_ = 0;  ///< pages that stand in batches so far
  std::size_t page_ = 0;   ///< the next to be taken
  base::ChildOutcome outcome_;
  std::string_view left_;      ///< of the output of the batch at hand
  std::size_t batch_end_ = 0;  ///< of the batch at hand
};

/// The resolution at which a page of `area` square points has no more than 8 million pixels, and
/// no more than `wanted`.
[[nodiscard]] int fitting_resolution(double area, int wanted);

}  // namespace sowlint::readers
