#!/usr/bin/env python3
"""Builds the other formats of a corpus case from its contract.md and contract.docx.

    make_formats.py CASE_FOLDER

    contract.txt    the words without marks, wrapped at 78 columns, tables set in columns
    contract.html   paragraphs, headings and tables, labels typed as in the Markdown
    contract.eml    the text as the body of an e-mail, with the page as its other version
    contract.odt    LibreOffice's export of contract.docx
    contract.rtf    the same

The first three depend on nothing but the Markdown. LibreOffice (soffice) writes dates and
versions into its files, so that those two differ from run to run in bytes, not in words.
"""

import email.policy
import html
import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap
from email.message import EmailMessage

WIDTH = 78


class Block:
    """A heading (level from 1), a paragraph (level 0) or a table (rows)."""

    def __init__(self, text="", level=0, rows=None):
        self.text, self.level, self.rows = text, level, rows


def blocks_of(markdown):
    blocks = []
    for piece in re.split(r"\n\s*\n", re.sub(r"<!--.*?-->", "", markdown, flags=re.S).strip()):
        if piece.startswith("|"):
            lines = [line.strip().strip("|") for line in piece.split("\n")]
            rows = [[cell.strip() for cell in line.split("|")] for line in lines]
            blocks.append(Block(rows=[rows[0]] + rows[2:]))
            continue
        text = " ".join(piece.split())
        marks = re.match(r"(#+) ", text)
        level = len(marks[1]) if marks else 0
        blocks.append(Block(text[level:].strip(), level))
    return blocks


def bare(text):
    return re.sub(r"\\(.)", r"\1", re.sub(r"\*\*?|`", "", text))


# --------------------------------------------------------------------- text

def text_table(rows):
    rows = [[bare(cell) for cell in row] for row in rows]
    columns = len(rows[0])
    longest = [max(len(row[i]) for row in rows) for i in range(columns)]
    spare = WIDTH - 3 * (columns - 1)
    widths = [min(width, max(8, spare * width // max(1, sum(longest)))) for width in longest]
    lines = []
    for row in rows:
        cells = [textwrap.wrap(row[i], widths[i]) or [""] for i in range(columns)]
        for line in range(max(map(len, cells))):
            parts = [(cells[i][line] if line < len(cells[i]) else "").ljust(widths[i]) for i in range(columns)]
            lines.append("   ".join(parts).rstrip())
        if row is rows[0]:
            lines.append("   ".join("-" * width for width in widths))
    return "\n".join(lines)


def as_text(blocks):
    parts = []
    for block in blocks:
        if block.rows:
            parts.append(text_table(block.rows))
        else:
            parts.append(textwrap.fill(bare(block.text), WIDTH, break_long_words=False, break_on_hyphens=False))
    return "\n\n".join(parts) + "\n"


# --------------------------------------------------------------------- HTML

def inline(text):
    escaped = html.escape(re.sub(r"\\(.)", r"\1", text), quote=False)
    return re.sub(r"\*(.+?)\*", r"<em>\1</em>", re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escaped))


def as_html(blocks):
    lines = ["<!DOCTYPE html>", '<html lang="en">', "<head>", '<meta charset="utf-8">',
             f"<title>{html.escape(bare(blocks[0].text))}</title>", "</head>", "<body>"]
    for block in blocks:
        if block.rows:
            lines.append("<table>")
            for row in block.rows:
                tag = "th" if row is block.rows[0] else "td"
                lines.append("<tr>" + "".join(f"<{tag}>{inline(cell)}</{tag}>" for cell in row) + "</tr>")
            lines.append("</table>")
        else:
            tag = f"h{block.level}" if block.level else "p"
            lines.append(f"<{tag}>{inline(block.text)}</{tag}>")
    return "\n".join(lines + ["</body>", "</html>"]) + "\n"


# ------------------------------------------------------------------- e-mail

def as_mail(blocks):
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"] = "Contract Manager <contracts@example.org>"
    message["To"] = "Delivery Lead <delivery@example.org>"
    message["Subject"] = "Draft"
    message["Date"] = "Mon, 06 Jan 2025 09:00:00 +0000"
    message["Message-ID"] = "<draft@example.org>"
    message.set_content(as_text(blocks), cte="quoted-printable")
    message.add_alternative(as_html(blocks), subtype="html", cte="quoted-printable")
    message.set_boundary("=_draft_of_the_contract")
    return message.as_bytes()


def convert(folder, formats):
    with tempfile.TemporaryDirectory() as work:
        for name in formats:
            subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless",
                            "--convert-to", name, "--outdir", work, str(folder / "contract.docx")],
                           check=True, stdout=subprocess.DEVNULL)
            (folder / f"contract.{name}").write_bytes(pathlib.Path(work, f"contract.{name}").read_bytes())


def main():
    folder = pathlib.Path(sys.argv[1])
    blocks = blocks_of((folder / "contract.md").read_text(encoding="utf-8"))
    (folder / "contract.txt").write_text(as_text(blocks), encoding="utf-8")
    (folder / "contract.html").write_text(as_html(blocks), encoding="utf-8")
    (folder / "contract.eml").write_bytes(as_mail(blocks))
    convert(folder, ["odt", "rtf"])


if __name__ == "__main__":
    main()
