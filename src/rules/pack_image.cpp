#include "rules/pack_image.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/image.h"
#include "match/matcher.h"
#include "rules/compiled.h"
#include "rules/pack_fields.h"

namespace sowlint::rules {
namespace {

class Writer {
 public:
  explicit Writer(base::ImageWriter& image) : image_(image) {}

  template <class... T>
  void operator()(const T&... values) {
    (put(values), ...);
  }

 private:
  template <class T>
  void put(const T& value) {
    if constexpr (base::Plain<T>) {
      image_.exchange(value);
    } else {
      fields(*this, value);
    }
  }

  void put(const std::string& text) { image_.exchange(std::string_view(text)); }

  template <class T>
  void put(const std::vector<T>& items) {
    put(items.size());
    for (const T& item : items)
      put(item);
  }

  template <class T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }

  template <class Key, class T>
  void put(const std::map<Key, T>& items) {
    put(items.size());
    for (const auto& [key, value] : items) {
      put(key);
      put(value);
    }
  }

  base::ImageWriter& image_;
};

class Reader {
 public:
  explicit Reader(base::ImageReader& image) : image_(image) {}

  template <class... T>
  void operator()(T&... values) {
    (get(values), ...);
  }

 private:
  template <class T>
  void get(T& value) {
    if constexpr (base::Plain<T>) {
      image_.exchange(value);
    } else {
      fields(*this, value);
    }
  }

  std::size_t size() {
    std::size_t size = 0;
    get(size);
    return size;
  }

  void get(std::string& text) { image_.exchange(text); }

  template <class T>
  void get(std::vector<T>& items) {
    items.resize(size());
    for (T& item : items)
      get(item);
  }

  template <class T>
  void get(std::optional<T>& value) {
    bool there = false;
    get(there);
    if (there) get(value.emplace());
  }

  template <class Key, class T>
  void get(std::map<Key, T>& items) {
    for (std::size_t left = size(); left > 0; --left) {
      Key key{};
      get(key);
      get(items[key]);
    }
  }

  base::ImageReader& image_;
};

/// The matcher of one language as an image of its own, so that it is only looked at when needed.
std::string matcher_image(const Pack& pack, Language language) {
  base::ImageWriter image;
  CompiledRules(pack, language).matcher().to_image(image);
  return image.take();
}

/// The texts of one language, for the same reason.
std::string texts_image(const Texts& texts) {
  base::ImageWriter image;
  Writer write(image);
  write(texts);
  return image.take();
}

base::Array<char> bytes_of(const std::string& image) {
  return base::Array<char>(std::vector<char>(image.begin(), image.end()));
}

}  // namespace

std::string pack_image(const Pack& pack) {
  base::ImageWriter image;
  Writer write(image);
  write(pack.hash, pack.rules, pack.lexicons.size());
  for (const auto& [language, lexicon] : pack.lexicons) {
    write(language);
    image.exchange(bytes_of(matcher_image(pack, language)));
  }
  write(pack.texts.size());
  for (const auto& [language, texts] : pack.texts) {
    write(language);
    image.exchange(bytes_of(texts_image(texts)));
  }
  return image.take();
}

std::string rules_image(const std::vector<Rule>& rules) {
  base::ImageWriter image;
  Writer write(image);
  write(rules);
  return image.take();
}

Pack pack_from_image(std::string_view image) {
  base::ImageReader reader(image);
  Reader read(reader);
  Pack pack;
  std::size_t languages = 0;
  read(pack.hash, pack.rules, languages);
  for (; languages > 0; --languages) {
    Language language = Language::Unsure;
    read(language);
    base::Array<char> matcher;
    reader.exchange(matcher);
    pack.lexicons[language];
    pack.matchers[language] = std::string_view(matcher.data(), matcher.size());
  }
  read(languages);
  for (; languages > 0; --languages) {
    Language language = Language::Unsure;
    read(language);
    base::Array<char> texts;
    reader.exchange(texts);
    pack.ready_texts[language] = std::string_view(texts.data(), texts.size());
  }
  return pack;
}

Texts texts_of(const Pack& pack, Language language) {
  if (const auto read = pack.texts.find(language); read != pack.texts.end()) return read->second;
  Texts texts;
  const auto ready = pack.ready_texts.find(language);
  if (ready == pack.ready_texts.end()) return texts;
  base::ImageReader reader(ready->second);
  Reader read(reader);
  read(texts);
  return texts;
}

}  // namespace sowlint::rules
