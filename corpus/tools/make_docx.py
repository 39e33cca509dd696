#!/usr/bin/env python3
"""Builds contract.docx from the Markdown of a corpus case.

    make_docx.py SOURCE.md TARGET.docx

The Markdown is an ordinary readable contract in which every clause label is
typed. In the Word file the labels are not text: each paragraph carries a
multilevel list (w:numPr through its style) and Word computes the label. While
building, this script computes the labels the same way and stops if one differs
from the label typed in the Markdown, so both files always show the same ones.

What is understood
    <!-- numbering: LEVELS; SCHEDULE -->     the two lists, e.g.
                                             1. / 1.1 / (a) / (i); Schedule A: / A.1
    # Title                                  style Title
    ## 7. Heading, ### 7.1 Heading           Heading 1 and 2, numbered if labelled
    ## Schedule A: Heading                   Heading 1 in the schedule list
    ## Heading                               Heading 1 without a number
    7.5 Text, (a) text, (i) text             List Number, List Number 2, 3
    (1) text and (A) text before clause 1    the parties and recitals lists
    - text                                   List Bullet
    | a | b |                                table with a repeated header row
    > text                                   text box
    text[^1] and [^1]: note                  footnote
    **bold**, *italic*                       runs
    {++added++} {--removed--}                tracked insertion and deletion
    <!-- comment: text -->                   Word comment on the paragraph before
    <!-- control: name -->                   the next paragraph in a content control

The output depends on nothing but the source: dates and zip times are fixed.
"""

import re
import sys
import zipfile
from xml.sax.saxutils import escape, quoteattr

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DATE = "2025-01-06T09:00:00Z"
ZIP_DATE = (2025, 1, 6, 9, 0, 0)
EDITOR = "Contract Manager"

CLAUSES, SCHEDULES, PARTIES, RECITALS, BULLETS = range(1, 6)


# ---------------------------------------------------------------- numbering

def roman(number):
    text = ""
    for value, letters in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            text += letters
            number -= value
    return text


FORMATS = {
    "decimal": str,
    "upperLetter": lambda n: chr(64 + n),
    "lowerLetter": lambda n: chr(96 + n),
    "upperRoman": roman,
    "lowerRoman": lambda n: roman(n).lower(),
    "russianUpper": lambda n: "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"[n - 1],
}


class Level:
    """One level of a list, read from a sample of its first label.

    "Section 1.1" on level 1 is lvlText "Section %1.%2"; under "Article I" its
    first number would print as a roman numeral, so it is marked isLgl.
    """

    COUNTER = re.compile(r"(?<!\w)([1AaIiА])(?!\w)")

    def __init__(self, sample, depth, above):
        counters = self.COUNTER.findall(sample)
        own = counters[-1]
        self.depth = depth
        self.number_format = {"1": "decimal", "A": "upperLetter", "a": "lowerLetter",
                              "I": "upperRoman", "i": "lowerRoman", "А": "russianUpper"}[own]
        formats = [level.number_format for level in above] + [self.number_format]
        first = depth - len(counters) + 1
        shown = iter(range(first, depth + 1))
        self.text = self.COUNTER.sub(lambda _: "%" + str(next(shown) + 1), sample)
        self.legal = any(c == "1" and formats[first + i] != "decimal" for i, c in enumerate(counters))
        self.formats = ["decimal"] * len(formats) if self.legal else formats

    def label(self, counts):
        return re.sub(r"%(\d)", lambda m: FORMATS[self.formats[int(m[1]) - 1]](counts[int(m[1]) - 1]), self.text)


class List:
    """A multilevel list that counts as Word does."""

    def __init__(self, samples):
        self.levels = []
        for sample in samples:
            self.levels.append(Level(sample.strip(), len(self.levels), self.levels))
        self.counts = [0] * len(self.levels)

    def peek(self, depth):
        """The label that the next paragraph of this level would get."""
        counts = self.counts[:depth] + [self.counts[depth] + 1]
        return self.levels[depth].label(counts) if all(counts) else None

    def take(self, depth):
        self.counts[depth] += 1
        self.counts[depth + 1:] = [0] * (len(self.counts) - depth - 1)

    def match(self, text, depths):
        """(depth, rest) if the text starts with the next label of one of the depths.

        Deeper levels come first: after (h) the paragraph "(i)" continues the
        letters only if no roman list is open, as a reader would take it."""
        for depth in sorted(depths, key=lambda d: (self.counts[d] == 0, -d)):
            label = self.peek(depth)
            if label and re.match(re.escape(label) + r"(\s|$)", text):
                return depth, text[len(label):].strip()
        return None


# ------------------------------------------------------------------- blocks

class Block:
    def __init__(self, kind, text="", style=None, number=None, rows=None):
        self.kind, self.text, self.style, self.number, self.rows = kind, text, style, number, rows
        self.comments = []
        self.control = None


LABEL_LIKE = re.compile(r"(\d+(\.\d+)*\.?|\d+\.\d+|\([a-z]{1,4}\)|§ \d+|(Article|Section|Schedule|Annex|Exhibit) [\dA-Z.]+)\s")


class Source:
    """The Markdown file as a list of blocks."""

    def __init__(self, text):
        head = re.search(r"<!-- numbering: (.*?) -->", text)
        clauses, schedules = (part.split(" / ") for part in head[1].split(";"))
        self.lists = {CLAUSES: List(clauses), SCHEDULES: List(schedules),
                      PARTIES: List(["(1)"]), RECITALS: List(["(A)"])}
        self.schedule_word = schedules[0].split()[0]
        self.in_schedules = False
        self.in_front = True
        self.title = ""
        self.footnotes = {}
        self.blocks = []
        self.control = None
        for paragraph in re.split(r"\n\s*\n", text.replace(head[0], "").strip()):
            self.add(paragraph.strip())

    def add(self, text):
        if match := re.fullmatch(r"<!-- comment: (.*?) -->", text, re.S):
            self.blocks[-1].comments.append(match[1])
        elif match := re.fullmatch(r"<!-- control: (.*?) -->", text):
            self.control = match[1]
        elif match := re.match(r"\[\^(\w+)\]: (.*)", text, re.S):
            self.footnotes[match[1]] = " ".join(match[2].split())
        else:
            block = self.block(text)
            block.control, self.control = self.control, None
            self.blocks.append(block)

    def block(self, text):
        if text.startswith("|"):
            rows = [re.split(r"(?<!\\)\|", line.strip().strip("|")) for line in text.split("\n")]
            cells = [[cell.strip() for cell in row] for row in rows]
            return Block("table", rows=[cells[0]] + cells[2:])
        if text.startswith("> "):
            return Block("box", " ".join(line.lstrip("> ") for line in text.split("\n")))
        text = " ".join(text.split())
        if match := re.match(r"(#+) (.*)", text):
            return self.heading(len(match[1]) - 1, match[2])
        if text.startswith("- "):
            return Block("paragraph", text[2:], "ListBullet", (BULLETS, 0))
        return self.paragraph(text)

    def heading(self, depth, text):
        if depth == 0:
            self.title = text
            return Block("paragraph", text, "Title")
        style = "Heading%d" % depth
        self.in_front = False
        if depth == 1 and text.startswith(self.schedule_word + " "):
            self.in_schedules = True
            return self.numbered(SCHEDULES, text, [0], style)
        number = CLAUSES if not self.in_schedules else SCHEDULES
        if depth == 1 and self.in_schedules or not LABEL_LIKE.match(text + " "):
            return Block("paragraph", text, style)
        return self.numbered(number, text, [depth - 1], style)

    def paragraph(self, text):
        if self.in_front:
            for number, style in ((PARTIES, "Parties"), (RECITALS, "Recitals")):
                if self.lists[number].match(text, [0]):
                    return self.numbered(number, text, [0], style)
        elif LABEL_LIKE.match(text):
            number = SCHEDULES if self.in_schedules else CLAUSES
            return self.numbered(number, text, range(1, len(self.lists[number].levels)))
        return Block("paragraph", text, "Normal")

    def numbered(self, number, text, depths, style=None):
        found = self.lists[number].match(text, depths)
        if not found:
            expected = ", ".join(str(self.lists[number].peek(depth)) for depth in depths)
            sys.exit("the label of this paragraph is not the next one (%s): %s" % (expected, text[:70]))
        depth, rest = found
        self.lists[number].take(depth)
        style = style or {1: "ListNumber", 2: "ListNumber2", 3: "ListNumber3"}[depth]
        return Block("paragraph", rest, style, (number, depth))


# ---------------------------------------------------------------------- XML

INLINE = re.compile(r"\*\*(?P<bold>.+?)\*\*|\*(?P<italic>.+?)\*|\[\^(?P<note>\w+)\]"
                    r"|\{\+\+(?P<added>.+?)\+\+\}|\{--(?P<removed>.+?)--\}")


class Writer:
    """Turns blocks into the parts of the package."""

    def __init__(self, source):
        self.source = source
        self.notes, self.comments = [], []
        self.revision = 100
        self.box = 0

    def run(self, text, properties="", tag="w:t"):
        if not text:
            return ""
        properties = "<w:rPr>%s</w:rPr>" % properties if properties else ""
        return '<w:r>%s<%s xml:space="preserve">%s</%s></w:r>' % (properties, tag, escape(text), tag)

    def tracked(self, tag, runs):
        """Runs inserted or deleted; without runs, the mark of an inserted paragraph."""
        self.revision += 1
        return '<w:%s w:id="%d" w:author="%s" w:date="%s">%s</w:%s>' % (tag, self.revision, EDITOR, DATE, runs, tag)

    def inline(self, text):
        parts, position = [], 0
        for match in INLINE.finditer(text):
            parts.append(self.run(text[position:match.start()]))
            position = match.end()
            if match["bold"]:
                parts.append(self.run(match["bold"], "<w:b/>"))
            elif match["italic"]:
                parts.append(self.run(match["italic"], "<w:i/>"))
            elif match["note"]:
                self.notes.append(self.source.footnotes[match["note"]])
                parts.append('<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
                             '<w:footnoteReference w:id="%d"/></w:r>' % (len(self.notes) + 1))
            elif match["added"]:
                parts.append(self.tracked("ins", self.run(match["added"])))
            else:
                parts.append(self.tracked("del", self.run(match["removed"], tag="w:delText")))
        parts.append(self.run(text[position:]))
        return "".join(parts)

    def paragraph(self, block):
        properties = '<w:pStyle w:val="%s"/>' % block.style
        if block.number:
            number, depth = block.number
            properties += '<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>' % (depth, number)
        if re.fullmatch(r"\{\+\+((?!\+\+\}).)*\+\+\}", block.text):
            properties += "<w:rPr>%s</w:rPr>" % self.tracked("ins", "")
        body = self.inline(block.text)
        for comment in block.comments:
            number = len(self.comments)
            self.comments.append(comment)
            body = ('<w:commentRangeStart w:id="%d"/>%s<w:commentRangeEnd w:id="%d"/>'
                    '<w:r><w:commentReference w:id="%d"/></w:r>' % (number, body, number, number))
        return "<w:p><w:pPr>%s</w:pPr>%s</w:p>" % (properties, body)

    def table(self, block):
        columns = len(block.rows[0])
        width = 9000 // columns
        rows = []
        for index, row in enumerate(block.rows):
            cells = "".join(
                '<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr><w:p>%s</w:p></w:tc>'
                % (width, self.run(cell, "<w:b/>") if index == 0 else self.inline(cell)) for cell in row)
            header = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if index == 0 else ""
            rows.append("<w:tr>%s%s</w:tr>" % (header, cells))
        return ('<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="%d" w:type="dxa"/>'
                '<w:tblLook w:val="0420" w:firstRow="1" w:noVBand="1"/></w:tblPr><w:tblGrid>%s</w:tblGrid>%s</w:tbl>'
                '<w:p/>' % (width * columns, '<w:gridCol w:w="%d"/>' % width * columns, "".join(rows)))

    def text_box(self, block):
        self.box += 1
        return ('<w:p><w:r><w:pict><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
                'path="m,l,21600r21600,l21600,xe"/><v:shape id="TextBox%d" type="#_x0000_t202" '
                'style="width:430pt;height:72pt" strokecolor="#808080">'
                '<v:textbox><w:txbxContent><w:p>%s</w:p></w:txbxContent></v:textbox>'
                '</v:shape></w:pict></w:r></w:p>' % (self.box, self.inline(block.text)))

    def body(self):
        parts = []
        for block in self.source.blocks:
            part = {"paragraph": self.paragraph, "table": self.table, "box": self.text_box}[block.kind](block)
            if block.control:
                part = ('<w:sdt><w:sdtPr><w:alias w:val=%s/><w:tag w:val=%s/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>'
                        % (quoteattr(block.control), quoteattr(block.control.lower().replace(" ", "-")), part))
            parts.append(part)
        return "".join(parts)

    def document(self):
        return (DECLARATION + '<w:document xmlns:w="%s" xmlns:r="%s" xmlns:v="urn:schemas-microsoft-com:vml" '
                'xmlns:o="urn:schemas-microsoft-com:office:office"><w:body>%s'
                '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
                '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'
                '</w:sectPr></w:body></w:document>' % (WORD, OFFICE_REL, self.body()))

    def footnotes(self):
        notes = "".join(
            '<w:footnote w:id="%d"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
            '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>%s</w:p></w:footnote>'
            % (number, self.run(" " + note)) for number, note in enumerate(self.notes, 2))
        return (DECLARATION + '<w:footnotes xmlns:w="%s">'
                '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
                '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
                '%s</w:footnotes>' % (WORD, notes))

    def comments_part(self):
        return DECLARATION + '<w:comments xmlns:w="%s">%s</w:comments>' % (WORD, "".join(
            '<w:comment w:id="%d" w:author="%s" w:date="%s" w:initials="CM"><w:p>%s</w:p></w:comment>'
            % (number, EDITOR, DATE, self.run(text)) for number, text in enumerate(self.comments)))


def numbering(lists):
    """numbering.xml: one abstract list and one instance for each list, with the same id."""
    parts = []
    for number, one in sorted(lists.items()):
        levels = []
        for level in one.levels:
            style = ({0: "Heading1", 1: "ListNumber", 2: "ListNumber2", 3: "ListNumber3"}[level.depth]
                     if number == CLAUSES else {PARTIES: "Parties", RECITALS: "Recitals"}.get(number))
            levels.append(
                '<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/>%s%s<w:suff w:val="%s"/>'
                '<w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="%d" w:hanging="720"/></w:pPr></w:lvl>'
                % (level.depth, level.number_format, '<w:pStyle w:val="%s"/>' % style if style else "",
                   "<w:isLgl/>" if level.legal else "", "space" if len(level.text) > 7 else "tab",
                   level.text, 720 * max(1, level.depth)))
        kind = "multilevel" if len(levels) > 1 else "singleLevel"
        parts.append('<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="%s"/>%s</w:abstractNum>'
                     % (number, kind, "".join(levels)))
    parts.append('<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
                 '<w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="\u2022"/><w:lvlJc w:val="left"/>'
                 '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>' % BULLETS)
    for number in range(CLAUSES, BULLETS + 1):
        parts.append('<w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>' % (number, number))
    return DECLARATION + '<w:numbering xmlns:w="%s">%s</w:numbering>' % (WORD, "".join(parts))


def styles():
    def paragraph(style, name, properties="", run="", number=None, next_style=None):
        if number:
            properties = ('<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>' % (number[1], number[0])) + properties
        return ('<w:style w:type="paragraph" w:styleId="%s"%s><w:name w:val="%s"/>%s%s<w:qFormat/>%s%s</w:style>'
                % (style, ' w:default="1"' if style == "Normal" else "", name,
                   "" if style == "Normal" else '<w:basedOn w:val="Normal"/>',
                   '<w:next w:val="%s"/>' % next_style if next_style else "",
                   "<w:pPr>%s</w:pPr>" % properties if properties else "",
                   "<w:rPr>%s</w:rPr>" % run if run else ""))

    heading = '<w:keepNext/><w:spacing w:before="240" w:after="120"/>%s<w:outlineLvl w:val="%d"/>'
    clause = '<w:spacing w:after="120"/>'
    return (DECLARATION + '<w:styles xmlns:w="%s"><w:docDefaults><w:rPrDefault><w:rPr>'
            '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="en-GB"/>'
            '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' % WORD
            + paragraph("Normal", "Normal", clause)
            + paragraph("Title", "Title", '<w:spacing w:after="240"/><w:jc w:val="center"/>', '<w:b/><w:sz w:val="36"/>', next_style="Normal")
            + paragraph("Heading1", "heading 1", heading % ("", 0), '<w:b/><w:sz w:val="26"/>', next_style="ListNumber")
            + paragraph("Heading2", "heading 2", heading % ("", 1), "<w:b/>", next_style="Normal")
            + paragraph("Heading3", "heading 3", heading % ("", 2), "<w:i/>", next_style="Normal")
            + paragraph("ListNumber", "List Number", clause, number=(CLAUSES, 1))
            + paragraph("ListNumber2", "List Number 2", clause, number=(CLAUSES, 2))
            + paragraph("ListNumber3", "List Number 3", clause, number=(CLAUSES, 3))
            + paragraph("Parties", "Parties", clause, number=(PARTIES, 0))
            + paragraph("Recitals", "Recitals", clause, number=(RECITALS, 0))
            + paragraph("ListBullet", "List Bullet", clause, number=(BULLETS, 0))
            + paragraph("FootnoteText", "footnote text", "", '<w:sz w:val="18"/>')
            + '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
              '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
            + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>'
            + '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
              '<w:tblPr><w:tblBorders>%s</w:tblBorders></w:tblPr></w:style></w:styles>'
            % "".join('<w:%s w:val="single" w:sz="4" w:space="0" w:color="auto"/>' % side
                      for side in ("top", "left", "bottom", "right", "insideH", "insideV")))


# ------------------------------------------------------------------ package

def package(source):
    """The parts of the file in the order in which they are stored."""
    writer = Writer(source)
    document = writer.document()
    parts = [("styles", styles()), ("numbering", numbering(source.lists))]
    if writer.notes:
        parts.append(("footnotes", writer.footnotes()))
    if writer.comments:
        parts.append(("comments", writer.comments_part()))

    types = "".join('<Override PartName="/word/%s.xml" ContentType="%s%s+xml"/>' % (name, CONTENT, name) for name, _ in parts)
    relations = "".join('<Relationship Id="rId%d" Type="%s/%s" Target="%s.xml"/>' % (number, OFFICE_REL, name, name)
                        for number, (name, _) in enumerate(parts, 1))
    core = (DECLARATION + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title><dc:creator>%s</dc:creator>'
            '<cp:lastModifiedBy>%s</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>'
            '<dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified></cp:coreProperties>'
            % (escape(source.title), EDITOR, EDITOR, DATE, DATE))
    return [
        ("[Content_Types].xml", DECLARATION
         + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
           '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
           '<Default Extension="xml" ContentType="application/xml"/>'
           '<Override PartName="/word/document.xml" ContentType="%sdocument.main+xml"/>' % CONTENT + types
         + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'),
        ("_rels/.rels", DECLARATION
         + '<Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/officeDocument" Target="word/document.xml"/>'
           '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" '
           'Target="docProps/core.xml"/></Relationships>' % (PACKAGE_REL, OFFICE_REL)),
        ("docProps/core.xml", core),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", DECLARATION + '<Relationships xmlns="%s">%s</Relationships>' % (PACKAGE_REL, relations)),
    ] + [("word/%s.xml" % name, text) for name, text in parts]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        source = Source(file.read())
    with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in package(source):
            info = zipfile.ZipInfo(name, ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, text.encode("utf-8"))


if __name__ == "__main__":
    main()
