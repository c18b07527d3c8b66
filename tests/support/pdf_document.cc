#include "tests/support/pdf_document.hh"

namespace precedent::tests {

std::string pdf_of(const std::vector<std::string>& contents, const std::string& picture) {
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", "",
                                      "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
                                      "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold >>",
                                      "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Italic >>"};
  std::string resources = "<< /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> ";
  if (!picture.empty()) {
    objects.push_back(picture);
    resources += "/XObject << /Im " + std::to_string(objects.size()) + " 0 R >> ";
  }
  std::string kids;
  for (const std::string& content : contents) {
    const auto page = std::to_string(objects.size() + 1);
    const auto stream = std::to_string(objects.size() + 2);
    kids += page + " 0 R ";
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents " + stream +
                      " 0 R /Resources " + resources + ">> >>");
    objects.push_back("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content +
                      "\nendstream");
  }
  objects[1] =
      "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(contents.size()) + " >>";

  std::string pdf = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string offset = std::to_string(pdf.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string start = std::to_string(pdf.size());
  return pdf + "xref\n0 " + std::to_string(objects.size() + 1) + "\n" + table +
         "trailer << /Size " + std::to_string(objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" +
         start + "\n%%EOF\n";
}

std::string show(int x, int y, const std::string& text, const std::string& font) {
  return "BT /" + font + " 12 Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" + text +
         ") Tj ET\n";
}

}  // namespace precedent::tests
