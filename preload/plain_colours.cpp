// Loaded into pdftotext and pdftohtml before their libraries: transforms between colour profiles
// are not made. poppler builds one for every profile on every page, at a millisecond each, and has
// a colour of its own to fall back on; what words a page holds does not depend on it. Never loaded
// into pdftoppm, since what can be seen does.
//
// The declaration is that of Little CMS; the handle stands for no transform.
extern "C" __attribute__((visibility("default"))) void* cmsCreateTransform(
    void* /*input*/, unsigned /*input_format*/, void* /*output*/, unsigned /*output_format*/,
    unsigned /*intent*/, unsigned /*flags*/) {
  return nullptr;
}
